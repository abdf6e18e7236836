//! Files on their way to the service, and what is asked about them.

use std::time::{Duration, Instant};

use super::service::{Act, Service, TOKEN, assert_secret_free, client, json, short};
use recado_whatsapp::{CallError, Client, Upload};

async fn upload(client: &Client, bytes: &[u8]) -> Result<String, CallError> {
    let folder = std::env::temp_dir().join(format!("recado-upload-{}-{}", std::process::id(), bytes.len()));
    std::fs::write(&folder, bytes).unwrap();
    let file = tokio::fs::File::open(&folder).await.unwrap();
    let upload = Upload { file, bytes: bytes.len() as u64, mime: "application/pdf", name: "arquivo.pdf" };
    let answer = client.upload_media("1234", upload).await;
    let _ = std::fs::remove_file(&folder);
    assert_secret_free(&answer);
    answer
}

#[tokio::test]
async fn a_file_is_one_part_of_three() {
    let service = Service::start(vec![Act::Reply(json("200 OK", r#"{"id":"4490709327384033"}"#))]).await;
    assert_eq!(upload(&service.client(), b"%PDF-1.7 x %%EOF").await.unwrap(), "4490709327384033");
    let request = service.requests().pop().unwrap();
    assert!(request.starts_with("POST /v25.0/1234/media HTTP/1.1\r\n"), "{request}");
    let lower = request.to_ascii_lowercase();
    assert!(lower.contains(&format!("authorization: bearer {}", TOKEN.to_ascii_lowercase())), "{request}");
    assert!(lower.contains("content-type: multipart/form-data; boundary="), "{request}");
    // With its length and not in pieces: what the service counts on is what arrives.
    assert!(lower.contains("\r\ncontent-length: ") && !lower.contains("transfer-encoding"), "{request}");
    for part in [
        "name=\"messaging_product\"\r\n\r\nwhatsapp\r\n",
        "name=\"type\"\r\n\r\napplication/pdf\r\n",
        "name=\"file\"; filename=\"arquivo.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 x %%EOF\r\n",
    ] {
        assert!(request.contains(part), "{part} in {request}");
    }
}

#[tokio::test]
async fn what_comes_of_an_upload() {
    let answered = async |act: Act| upload(&Service::start(vec![act]).await.client(), b"%PDF %%EOF").await;
    let refused = json("400 Bad Request", r#"{"error":{"code":131053,"message":"(#131053) Media upload error"}}"#);
    assert!(matches!(answered(Act::Reply(refused)).await, Err(CallError::Platform(error)) if error.code == 131_053));
    let odd = answered(Act::Reply(json("200 OK", r#"{"ok":true}"#))).await;
    assert_eq!(odd, Err(CallError::Misfit { http: 200, raw: r#"{"ok":true}"#.into() }), "kept as it came");
    assert_eq!(answered(Act::Close).await, Err(CallError::Broken));
    let gone = client("http://127.0.0.1:1", short());
    assert!(matches!(upload(&gone, b"%PDF %%EOF").await, Err(CallError::NeverLeft { .. })));
}

#[tokio::test]
async fn an_upload_lasts_as_long_as_bytes_go_and_no_longer() {
    // Nobody reads: the first megabytes fit into the connection, and then nothing goes.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let held = listener.accept().await;
        std::future::pending::<()>().await;
        drop(held);
    });
    let begun = Instant::now();
    let large = vec![b'x'; 24 * 1024 * 1024];
    assert_eq!(upload(&client(&format!("http://{address}"), short()), &large).await, Err(CallError::NoAnswer));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_file_that_is_shorter_than_it_was_arrives_as_none() {
    let service = Service::start(vec![Act::Reply(json("200 OK", r#"{"id":"1"}"#))]).await;
    let path = std::env::temp_dir().join(format!("recado-short-{}", std::process::id()));
    std::fs::write(&path, b"%PDF").unwrap();
    let file = tokio::fs::File::open(&path).await.unwrap();
    let upload = Upload { file, bytes: 400_000, mime: "application/pdf", name: "x.pdf" };
    assert_eq!(service.client().upload_media("1234", upload).await, Err(CallError::Broken));
    let _ = std::fs::remove_file(&path);
    assert!(service.requests().is_empty(), "no whole request");
}

#[tokio::test]
async fn described_and_deleted() {
    let told = r#"{"messaging_product":"whatsapp","url":"https://x","mime_type":"image/jpeg","sha256":"ab","file_size":"12345","id":"77"}"#;
    let service = Service::start(vec![
        Act::ReplyAndStay(json("200 OK", told)),
        Act::ReplyAndStay(json("200 OK", r#"{"success":true}"#)),
        Act::ReplyAndStay(json("400 Bad Request", r#"{"error":{"code":100,"error_subcode":33,"message":"x"}}"#)),
    ])
    .await;
    let client = service.client();
    let medium = client.describe_media("1234", "77").await.unwrap();
    assert_eq!(
        (medium.mime.as_str(), medium.bytes, medium.sha256.as_deref()),
        ("image/jpeg", Some(12_345), Some("ab"))
    );
    client.delete_media("1234", "77").await.unwrap();
    assert!(
        matches!(client.delete_media("1234", "77").await, Err(CallError::Platform(error)) if error.subcode == Some(33))
    );
    let targets: Vec<String> =
        service.requests().iter().map(|request| request.lines().next().unwrap().to_owned()).collect();
    assert_eq!(targets[0], "GET /v25.0/77?phone_number_id=1234 HTTP/1.1");
    assert_eq!(targets[1], "DELETE /v25.0/77?phone_number_id=1234 HTTP/1.1");
}

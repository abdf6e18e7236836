//! Media: there and back, and what is not taken.

use recado_sandbox::Options;
use serde_json::json;

use crate::client::{Practice, Reply, body, template};

pub(crate) async fn upload(practice: &Practice, mime: &str, bytes: &[u8]) -> Reply {
    upload_or_break(practice, mime, bytes).await.unwrap()
}

async fn upload_or_break(practice: &Practice, mime: &str, bytes: &[u8]) -> std::io::Result<Reply> {
    let mut form = format!(
        "--B\r\ncontent-disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n--B\r\ncontent-disposition: \
         form-data; name=\"file\"; filename=\"nota.pdf\"\r\ncontent-type: {mime}\r\n\r\n"
    )
    .into_bytes();
    form.extend(bytes);
    form.extend(b"\r\n--B--\r\n");
    let headers =
        format!("authorization: Bearer {}\r\ncontent-type: multipart/form-data; boundary=B\r\n", practice.0.token());
    let path = format!("/v23.0/{}/media", practice.0.phone_number_id());
    practice.raw("POST", &path, &headers, &form).await
}

#[tokio::test]
async fn there_and_back_and_gone() {
    let practice = Practice::quick().await;
    let id = upload(&practice, "application/pdf", b"%PDF-1.7 nota").await.json()["id"].as_str().unwrap().to_owned();
    let about = practice.get(&format!("/v23.0/{id}?phone_number_id={}", practice.0.phone_number_id())).await.json();
    assert_eq!((about["mime_type"].as_str(), about["file_size"].as_u64()), (Some("application/pdf"), Some(13)));
    assert_eq!(about["sha256"].as_str().unwrap().len(), 64);
    let path = about["url"].as_str().unwrap().trim_start_matches(practice.0.api_url()).to_owned();
    assert_eq!(practice.get(&path).await.body, b"%PDF-1.7 nota");
    assert_eq!(practice.raw("GET", &path, "", b"").await.unwrap().error().1, 104, "not without the token");
    assert_eq!(practice.get(&format!("/v23.0/{id}?phone_number_id=1")).await.json()["error"]["error_subcode"], 33);
    assert_eq!(practice.delete(&format!("/v23.0/{id}")).await.json(), json!({ "success": true }));
    assert_eq!(practice.get(&format!("/v23.0/{id}")).await.json()["error"]["error_subcode"], 33);
}

#[tokio::test]
async fn a_document_goes_out_with_its_template() {
    let practice = Practice::quick().await;
    let pdf = upload(&practice, "application/pdf", b"%PDF").await.json()["id"].clone();
    let png = upload(&practice, "image/png", b"PNG").await.json()["id"].clone();
    let note = |document| {
        let header = json!({ "type": "header", "parameters": [{ "type": "document", "document": document }] });
        template("+5511987654321", "nota_fiscal", "pt_BR", &json!([header, body(&[("nome", "Ana"), ("pedido", "1")])]))
    };
    assert_eq!(practice.send(&note(json!({ "id": pdf, "filename": "nota.pdf" }))).await.status, 200);
    assert_eq!(practice.send(&note(json!({ "id": png }))).await.error().1, 131_009, "an image is no document");
    assert_eq!(practice.send(&note(json!({ "id": "12345" }))).await.error().1, 131_009);
    let linked = async |link: &str| {
        let reply = practice.send(&note(json!({ "link": link }))).await.json();
        practice.history(reply["messages"][0]["id"].as_str().unwrap()).await
    };
    assert_eq!(linked("https://loja.example/nota.pdf").await, ["SENT", "DELIVERED", "READ"]);
    assert_eq!(linked("http://loja.example/nota.pdf").await, ["FAILED"], "131053 comes later");
}

#[tokio::test]
async fn kinds_and_sizes_have_limits() {
    let practice = Practice::with(Options::default()).await;
    assert_eq!(upload(&practice, "application/zip", b"PK").await.error().1, 100);
    assert_eq!(upload(&practice, "image/jpeg", &vec![0; 5 * 1024 * 1024 + 1]).await.error().1, 131_053);
    assert_eq!(upload(&practice, "image/jpeg", &vec![0; 5 * 1024 * 1024]).await.status, 200);
}

#[tokio::test]
async fn a_sample_file_goes_up_in_pieces() {
    let practice = Practice::quick().await;
    let path =
        format!("/v23.0/{}/uploads?file_name=a.pdf&file_length=6&file_type=application/pdf", practice.0.app_id());
    let id = practice.post(&path, &json!({})).await.json()["id"].as_str().unwrap().to_owned();
    let put = async |offset: usize, bytes: &[u8]| {
        let headers = format!("authorization: OAuth {}\r\nfile_offset: {offset}\r\n", practice.0.token());
        practice.raw("POST", &format!("/v23.0/{id}"), &headers, bytes).await.unwrap()
    };
    assert_eq!(put(0, b"abc").await.status, 400);
    assert_eq!(practice.get(&format!("/v23.0/{id}")).await.json()["file_offset"], 3);
    assert!(put(3, b"def").await.json()["h"].as_str().unwrap().starts_with("4::"));
}

#[tokio::test]
async fn an_upload_that_breaks_is_counted_and_goes_on() {
    let practice = Practice::quick().await;
    let path =
        format!("/v23.0/{}/uploads?file_name=a.pdf&file_length=9000&file_type=application/pdf", practice.0.app_id());
    let id = practice.post(&path, &json!({})).await.json()["id"].as_str().unwrap().to_owned();
    let bytes = vec![b'x'; 9_000];
    let put = async |offset: usize, bytes: &[u8]| {
        let headers = format!("authorization: OAuth {}\r\nfile_offset: {offset}\r\n", practice.0.token());
        practice.raw("POST", &format!("/v23.0/{id}"), &headers, bytes).await
    };
    practice.post("/practice/faults", &json!({ "upload_breaks_at": 4_000 })).await;
    put(0, &bytes).await.expect_err("the connection broke");
    let after = practice.get(&format!("/v23.0/{id}")).await.json()["file_offset"].clone();
    assert_eq!(after, 4_000, "what came is kept");
    assert_eq!(practice.get("/practice/faults").await.json()["upload_breaks_at"], json!(null), "it happens once");
    assert!(put(4_000, &bytes[4_000..]).await.unwrap().json()["h"].is_string());

    practice.post("/practice/faults", &json!({ "upload_breaks_at": 4_000 })).await;
    upload_or_break(&practice, "application/pdf", &bytes).await.expect_err("the connection broke");
    assert_eq!(practice.get("/practice/uploads").await.json(), json!({ "media": 0, "bytes": 0, "samples": 1 }));
    assert_eq!(upload(&practice, "application/pdf", &bytes).await.status, 200);
    assert_eq!(practice.get("/practice/uploads").await.json(), json!({ "media": 1, "bytes": 9_000, "samples": 1 }));
    practice.post("/practice/faults", &json!({ "upload_breaks_at": 90_000 })).await;
    assert_eq!(upload(&practice, "application/pdf", &bytes).await.status, 200, "it does not get so far");
}

#[tokio::test]
async fn a_medium_expires() {
    let practice = Practice::quick().await;
    let [first, second] = [
        upload(&practice, "application/pdf", b"%PDF 1").await.json()["id"].as_str().unwrap().to_owned(),
        upload(&practice, "application/pdf", b"%PDF 2").await.json()["id"].as_str().unwrap().to_owned(),
    ];
    let send = async |id: &str| {
        let document = json!({ "type": "document", "document": { "id": id } });
        let header = json!({ "type": "header", "parameters": [document] });
        let components = json!([header, body(&[("nome", "Ana"), ("pedido", "1")])]);
        practice.send(&template("+5511987654321", "nota_fiscal", "pt_BR", &components)).await
    };
    assert_eq!(practice.post("/practice/expire_media", &json!({ "id": first })).await.status, 200);
    assert_eq!(send(&first).await.error().1, 131_009);
    assert_eq!(practice.get(&format!("/v23.0/{first}")).await.json()["error"]["error_subcode"], 33);
    assert_eq!(send(&second).await.status, 200);
    assert_eq!(practice.post("/practice/expire_media", &json!({})).await.status, 200);
    assert_eq!(send(&second).await.error().1, 131_009, "all of them");
    assert_eq!(practice.post("/practice/expire_media", &json!({ "id": "12" })).await.status, 400);
}

use recado_core::AccountKind;
use recado_core::ledger::Reason;
use recado_store::tables::uploads::Standing;
use recado_whatsapp::{AccessToken, Endpoint};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::api::fixture;
use crate::files::FileView;

/// A service that answers every upload with this.
async fn service(status: &'static str, body: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (mut request, mut piece) = (Vec::new(), [0; 4096]);
            // To the end of the last part.
            while !request.ends_with(b"--\r\n") {
                match stream.read(&mut piece).await {
                    Ok(0) | Err(_) => break,
                    Ok(read) => request.extend_from_slice(&piece[..read]),
                }
            }
            let head = "content-type: application/json\r\nconnection: close";
            let answer = format!("HTTP/1.1 {status}\r\n{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    format!("http://{address}")
}

struct Shop {
    _folder: tempfile::TempDir,
    engine: Engine,
    account: AccountId,
    file: FileView,
}

impl Shop {
    async fn new() -> Self {
        let (folder, engine) = fixture::engine();
        let account = fixture::account(&engine, AccountKind::Live).await.id;
        let path = folder.path().join("nota.pdf");
        std::fs::write(&path, b"%PDF-1.7 %%EOF").unwrap();
        let file = engine.keep_file(&path, None).await.unwrap();
        Self { _folder: folder, engine, account, file }
    }

    async fn upload(&self, api_url: String) -> Came {
        let token = AccessToken::new("EAAGm0PX4ZCpsBAexample".into()).unwrap();
        let client = self.engine.client_at(Endpoint { api_url, graph_version: "v25.0".into() }, token).unwrap();
        upload(&self.engine, &client, self.account, "2", &self.file.hash).await
    }

    fn standing(&self) -> Standing {
        let now = self.engine.clock().now();
        self.engine.read(|tx| table::standing(tx, self.account, &self.file.hash, now)).unwrap()
    }
}

#[tokio::test]
async fn a_file_that_is_there_and_one_that_is_refused_are_written_down() {
    let shop = Shop::new().await;
    let came = shop.upload(service("200 OK", r#"{"id":"4490"}"#).await).await;
    assert!(matches!(&came, Came::There { media_id, .. } if media_id == "4490"), "{came:?}");
    assert!(matches!(shop.standing(), Standing::There { media_id, .. } if media_id == "4490"));

    let refused = r#"{"error":{"code":131053,"message":"(#131053) Media upload error"}}"#;
    let came = shop.upload(service("400 Bad Request", refused).await).await;
    assert!(matches!(came, Came::Hindered), "{came:?}");
    let Standing::Hindered(hindrance) = shop.standing() else { panic!("{:?}", shop.standing()) };
    assert_eq!((hindrance.reason(), hindrance.error.unwrap().code), (Reason::FileRefused, 131_053));
}

#[tokio::test]
async fn what_is_not_the_files_fault_is_not_written_down() {
    let shop = Shop::new().await;
    let odd = shop.upload(service("200 OK", r#"{"ok":true}"#).await).await;
    assert!(matches!(&odd, Came::Odd(error) if error.message == r#"{"ok":true}"#), "kept as it came: {odd:?}");
    let error = |code: i64| -> &'static str { format!(r#"{{"error":{{"code":{code},"message":"x"}}}}"#).leak() };
    let came = async |status, code| shop.upload(service(status, error(code)).await).await;
    assert!(matches!(came("500 Internal Server Error", 131_000).await, Came::Odd(_)));
    assert!(matches!(came("400 Bad Request", 130_429).await, Came::Throttled));
    assert!(matches!(came("400 Bad Request", 17).await, Came::Throttled), "of all calls, not of messages");
    assert!(matches!(came("401 Unauthorized", 190).await, Came::Stop(Stop::Token, _)));
    assert!(matches!(shop.upload("http://127.0.0.1:1".into()).await, Came::NeverLeft));
    assert_eq!(shop.standing(), Standing::Absent);
}

#[tokio::test]
async fn a_file_that_is_not_what_it_was_does_not_leave() {
    let shop = Shop::new().await;
    std::fs::write(shop.engine.file_path(&shop.file.hash), b"%PDF-1.7 somebody else's %%EOF").unwrap();
    let came = shop.upload(service("200 OK", r#"{"id":"4490"}"#).await).await;
    assert!(matches!(came, Came::Hindered), "{came:?}");
    assert!(matches!(shop.standing(), Standing::Hindered(hindrance) if hindrance.reason() == Reason::FileMissing));
    // Handed in again, it is what it was.
    std::fs::remove_file(shop.engine.file_path(&shop.file.hash)).unwrap();
    let path = shop.engine.data_dir().join("nota.pdf");
    shop.engine.keep_file(&path, None).await.unwrap();
    assert!(matches!(shop.upload(service("200 OK", r#"{"id":"4490"}"#).await).await, Came::There { .. }));
}

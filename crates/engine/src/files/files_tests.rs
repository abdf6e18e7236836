use std::io::Write;
use std::time::{Duration, SystemTime};

use super::*;
use crate::api::fixture;

fn pdf(text: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{text}\n%%EOF\n").into_bytes()
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn trouble(result: Result<FileView, EngineError>) -> (&'static str, MediaTrouble) {
    match result {
        Err(error @ EngineError::Media(_)) => {
            let code = error.code();
            let EngineError::Media(problem) = error else { unreachable!() };
            (code, problem.trouble)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_file_is_kept_by_its_contents() {
    let (folder, engine) = fixture::engine();
    let there = tempfile::tempdir().unwrap();
    let path = written(there.path(), "boleto ção.pdf", &pdf("31,50"));
    let looked = engine.look_at_file(&path, None).await.unwrap();
    assert_eq!(engine.files_view().unwrap(), FilesView::default(), "looked at, and not kept");
    let kept = engine.keep_file(&path, Some(MediaKind::Document)).await.unwrap();
    assert_eq!(kept, looked);
    assert_eq!(kept.value, format!("file:{}/boleto ção.pdf", kept.hash));
    assert_eq!((kept.kind, kept.mime.as_str(), kept.bytes), (MediaKind::Document, "application/pdf", 21));
    fs::remove_file(&path).unwrap();
    assert_eq!(engine.file_bytes(&kept.hash).await.unwrap().unwrap(), pdf("31,50"));
    let again = engine.keep_file(&written(there.path(), "b.pdf", &pdf("31,50")), None).await.unwrap();
    assert_eq!(again.hash, kept.hash);
    assert_eq!(engine.files_view().unwrap().count, 1);
    let place = folder.path().join("files").join(kept.hash.get(..2).unwrap()).join(&kept.hash);
    assert!(place.is_file());
    let left: Vec<_> = fs::read_dir(folder.path().join("files")).unwrap().collect();
    assert_eq!(left.len(), 1, "no half copies: {left:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&place), mode(place.parent().unwrap()), mode(&folder.path().join("files"))),
            (0o600, 0o700, 0o700)
        );
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_not_kept() {
    let (folder, engine) = fixture::engine();
    let there = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| written(there.path(), name, bytes);
    let code = async |path: PathBuf, kind| trouble(engine.keep_file(&path, kind).await).0;
    assert_eq!(code(there.path().join("nada.pdf"), None).await, "file_missing");
    assert_eq!(code(there.path().to_owned(), None).await, "file_unreadable");
    assert_eq!(code(write("vazio.pdf", b""), None).await, "file_empty");
    assert_eq!(code(write("cortado.pdf", b"%PDF-1.7 e nada mais"), None).await, "file_damaged");
    assert_eq!(code(write("foto.jpg", b"GIF89a\x01\x00\x01\x00"), None).await, "file_kind");
    assert_eq!(code(write("nota.pdf", &pdf("1")), Some(MediaKind::Image)).await, "file_kind");
    // Large by its size alone: nothing of it is read.
    let large = File::create(there.path().join("grande.pdf")).unwrap();
    (&large).write_all(&pdf("1")).unwrap();
    large.set_len(MediaKind::Document.limit() + 1).unwrap();
    let (code, trouble) = trouble(engine.keep_file(&there.path().join("grande.pdf"), None).await);
    assert_eq!(code, "file_too_large");
    assert!(matches!(trouble, MediaTrouble::TooLarge { limit, .. } if limit == MediaKind::Document.limit()));
    assert_eq!(engine.files_view().unwrap(), FilesView::default());
    let files = folder.path().join("files");
    assert_eq!(fs::read_dir(files).map_or(0, Iterator::count), 0, "no half copies");
}

#[tokio::test]
async fn a_clean_up_takes_what_nothing_needs() {
    let (folder, engine) = fixture::engine();
    let there = tempfile::tempdir().unwrap();
    let kept = engine.keep_file(&written(there.path(), "a.pdf", &pdf("a")), None).await.unwrap();
    assert_eq!(engine.clean_files().await.unwrap(), FilesView { count: 1, bytes: kept.bytes, ..FilesView::default() });
    let later = engine.clock().now() + UNUSED + TimeDelta::days(1);
    drop(engine);
    let engine = fixture::engine_in(folder.path(), later);
    // A copy that was cut off long ago, and one that may still be made.
    let part = written(&folder.path().join("files"), "part-1-2", b"x");
    let young = written(&folder.path().join("files"), "part-1-3", b"x");
    File::options()
        .write(true)
        .open(&part)
        .unwrap()
        .set_modified(SystemTime::now() - Duration::from_secs(90_000))
        .unwrap();
    assert_eq!(engine.files_view().unwrap().unused_count, 1);
    let cleaned = engine.clean_files().await.unwrap();
    assert_eq!(cleaned, FilesView { count: 0, bytes: 0, unused_count: 1, unused_bytes: kept.bytes });
    assert_eq!(engine.file_bytes(&kept.hash).await.unwrap(), None);
    assert!(!part.exists() && young.exists());
    // And back it comes.
    engine.keep_file(&written(there.path(), "a.pdf", &pdf("a")), None).await.unwrap();
    assert!(engine.file_bytes(&kept.hash).await.unwrap().is_some());
}

#[test]
fn names_of_one_line() {
    let name = |text: &str| name_of(Path::new(text));
    assert_eq!(name("/tmp/Boleto março.pdf"), "Boleto março.pdf");
    assert_eq!(name("/tmp/a\nb\tc.pdf"), "abc.pdf");
    let long = name(&format!("/tmp/{}.pdf", "ã".repeat(300)));
    assert!(long.chars().count() <= NAME && long.ends_with(".pdf"), "{long}");
}

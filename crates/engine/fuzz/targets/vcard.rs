//! vCards: any bytes behind the beginning of one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut file = b"BEGIN:VCARD\r\n".to_vec();
    file.extend_from_slice(bytes);
    recado_fuzz::file(&file);
});

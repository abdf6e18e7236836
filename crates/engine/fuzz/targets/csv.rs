//! Any bytes as a file, which most of them make a text with something between its cells; and pasted.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match std::str::from_utf8(bytes) {
        Ok(text) if bytes.len() % 2 == 0 => recado_fuzz::pasted(text),
        _ => recado_fuzz::file(bytes),
    }
});

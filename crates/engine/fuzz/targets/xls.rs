//! Workbooks of Excel before 2007: the bytes as they are.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| recado_fuzz::file(bytes));

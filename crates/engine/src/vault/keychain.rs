//! The operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
//!
//! `keyring` remembers for the whole run that its first look for a keychain failed. Where that happened the store
//! beneath it is tried again by hand, so that a keychain started after Recado is found (docs/DECISIONS.md).
//!
//! Errors of the library are mapped by their kind and never logged: some carry the secret they could not read.

use keyring_core::{Entry, Error};

use super::VaultError;

/// The service's name in the keychain. A development build has its own, so that trying things out never touches, nor
/// asks for, the real one's entries.
const SERVICE: &str = if cfg!(debug_assertions) { "recado-dev" } else { "recado" };

pub(super) fn put(name: &str, secret: &str) -> Result<(), VaultError> {
    open(name)?.set_password(secret).map_err(|error| meaning(&error))
}

pub(super) fn get(name: &str) -> Result<Option<String>, VaultError> {
    match open(name)?.get_password() {
        Ok(secret) => Ok(Some(secret)),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(meaning(&error)),
    }
}

pub(super) fn delete(name: &str) -> Result<(), VaultError> {
    match open(name)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(meaning(&error)),
    }
}

fn open(name: &str) -> Result<Entry, VaultError> {
    match keyring::Entry::new(SERVICE, name) {
        Ok(entry) => Ok(entry.inner),
        Err(Error::NoDefaultStore) => {
            if keyring_core::get_default_store().is_none() {
                set_store()?;
            }
            Entry::new(SERVICE, name).map_err(|error| meaning(&error))
        }
        Err(error) => Err(meaning(&error)),
    }
}

fn set_store() -> Result<(), VaultError> {
    #[cfg(all(unix, not(target_os = "macos")))]
    let store = zbus_secret_service_keyring_store::Store::new();
    #[cfg(target_os = "macos")]
    let store = apple_native_keyring_store::keychain::Store::new();
    #[cfg(windows)]
    let store = windows_native_keyring_store::Store::new();
    keyring_core::set_default_store(store.map_err(|error| meaning(&error))?);
    Ok(())
}

fn meaning(error: &Error) -> VaultError {
    match error {
        Error::NoStorageAccess(_) => VaultError::Locked,
        Error::TooLong(..) => VaultError::TooLong,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::Ambiguous(_) => VaultError::Unreadable,
        _ => VaultError::Unavailable,
    }
}

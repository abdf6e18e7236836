//! What the window works on: the engine, opened when the page first asks.

use serde::Serialize;
use tokio::sync::OnceCell;

use crate::error::AppError;

/// What the window shows first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Greeting {
    /// The language to speak: `pt-BR`, `en` or `es`.
    pub language: String,
    /// The practice account, or none.
    pub practice: Option<Practice>,
}

/// The account on which nothing leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Practice {
    /// Its name, as the person reads it.
    pub name: String,
    /// Its number, as people write it.
    pub phone: String,
}

/// The managed state behind all commands.
///
/// It opens once: whoever asks meanwhile waits for the same answer, and after a failure the next one tries again.
#[derive(Debug, Default)]
pub struct Desk {
    opened: OnceCell<Greeting>,
}

impl Desk {
    /// The greeting, opening what it needs.
    ///
    /// # Errors
    /// Why it could not open.
    pub async fn greeting(&self) -> Result<Greeting, AppError> {
        self.opened.get_or_try_init(open).await.cloned()
    }
}

/// Opens what the window works on.
async fn open() -> Result<Greeting, AppError> {
    // Fixed until the engine answers here: its settings say the language, its practice account who is ready.
    let practice = Practice { name: "Loja de treino".to_owned(), phone: "+55 11 5550-0100".to_owned() };
    Ok(Greeting { language: "pt-BR".to_owned(), practice: Some(practice) })
}

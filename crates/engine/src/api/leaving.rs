//! Whether messages are leaving: what somebody who closes the window is asked about, and what the tray counts; and the pause
//! of who quits.

use chrono::TimeDelta;
use recado_store::tables::leaving;

use crate::engine::Engine;
use crate::error::EngineError;

/// What is due within this time is as good as leaving.
const SOON: TimeDelta = TimeDelta::minutes(1);

impl Engine {
    /// How many messages of all accounts are on their way, or leave within a minute in batches that may go on. One that
    /// somebody wrote on its own is not among them: see [`Engine::about_to_leave`].
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn leaving(&self) -> Result<u64, EngineError> {
        let until = self.clock().now() + SOON;
        Ok(self.read(|tx| leaving::count(tx, until))?)
    }

    /// Pauses every mailing of all accounts that is in the queue. Unlike [`Engine::pause`] without a mailing this says
    /// nothing of what enters later, and leaves schedules alone: they are asked about where their hour passes. What is on
    /// its way arrives. Says how many mailings.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub async fn pause_leaving(&self) -> Result<u64, EngineError> {
        let now = self.clock().now();
        let paused = self.write(move |tx| leaving::pause(tx, now)).await?;
        self.wake().notify_waiters();
        Ok(paused)
    }
}

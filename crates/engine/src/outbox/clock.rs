//! A clock that jumps, and a computer that slept: told from two clocks that should go alike, the wall's and one that only
//! ever goes forward.
//!
//! Nobody asks the ledger what is due by a clock that has jumped before the jump is written down: a schedule that was slept
//! through would leave hours late instead of being asked about, and what waits would look like tomorrow's.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use recado_store::StoreError;
use recado_store::tables::waiting;

use crate::engine::Engine;

const LOOK: Duration = Duration::from_secs(1);
/// A difference below this is a clock that is being set right, little by little.
const JUMP: TimeDelta = TimeDelta::seconds(60);
/// How often the database gets a new generation while something is sent.
const GENERATION: Duration = Duration::from_secs(60);

/// The two clocks, as they were last looked at; none before an engine runs.
#[derive(Debug, Default)]
pub(crate) struct Watch(tokio::sync::Mutex<Option<Seen>>);

#[derive(Debug, Clone, Copy)]
struct Seen {
    wall: DateTime<Utc>,
    steady: Instant,
    /// How late a scheduled message may leave.
    late: TimeDelta,
}

/// How far the wall's clock has gone more than the other one since both were last looked at.
fn jump(wall: TimeDelta, steady: Duration) -> Option<TimeDelta> {
    let jump = wall - TimeDelta::from_std(steady).unwrap_or(TimeDelta::MAX);
    (jump.abs() > JUMP).then_some(jump)
}

impl Engine {
    /// For as long as an engine runs. Forward: schedules whose hour lies in the gap are asked about, as after a start.
    /// Back: pauses do not become longer by it. Never ends by itself.
    pub(super) async fn watch_clock(&self) -> Infallible {
        let (mut renewed, mut commits) = (Instant::now(), self.board().commits());
        loop {
            tokio::time::sleep(LOOK).await;
            self.watched_now().await;
            if renewed.elapsed() >= GENERATION && self.board().commits() != commits {
                (renewed, commits) = (Instant::now(), self.board().commits());
                if let Err(error) = self.confirm_identity().await {
                    tracing::warn!(code = error.code(), "the database got no new generation");
                }
            }
        }
    }

    /// An engine takes over: from here on its clock is watched.
    pub(super) async fn begin_watch(&self, late: TimeDelta) {
        *self.board().watch().0.lock().await = Some(Seen { wall: self.clock().now(), steady: Instant::now(), late });
    }

    /// Now, after what a jump of the clock did to the ledger was written down. Whoever asks meanwhile waits for that.
    pub(super) async fn watched_now(&self) -> DateTime<Utc> {
        let mut watch = self.board().watch().0.lock().await;
        let (now, instant) = (self.clock().now(), Instant::now());
        let Some(seen) = &mut *watch else { return now };
        if let Some(jump) = jump(now - seen.wall, instant.saturating_duration_since(seen.steady)) {
            tracing::warn!(seconds = jump.num_seconds(), "the clock jumped, or the computer slept");
            if let Err(error) = self.after_jump(jump, now, seen.late).await {
                tracing::warn!(code = error.code(), "what the jump did to the schedule could not be written");
            }
        }
        (seen.wall, seen.steady) = (now, instant);
        now
    }

    async fn after_jump(&self, jump: TimeDelta, now: DateTime<Utc>, late: TimeDelta) -> Result<(), StoreError> {
        if jump > TimeDelta::zero() {
            let missed = self.write(move |tx| waiting::miss(tx, now - late, now)).await?;
            tracing::info!(messages = missed, "a person is asked about what was missed");
        } else {
            self.write(move |tx| waiting::set_back(tx, -jump, now)).await?;
        }
        self.wake().notify_waiters();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_clock_is_no_jump_and_a_night_is() {
        let second = Duration::from_secs(1);
        assert_eq!(jump(TimeDelta::milliseconds(1_900), second), None);
        assert_eq!(jump(TimeDelta::hours(9), second), Some(TimeDelta::hours(9) - TimeDelta::seconds(1)));
        assert_eq!(jump(TimeDelta::hours(-1), second), Some(TimeDelta::hours(-1) - TimeDelta::seconds(1)));
    }
}

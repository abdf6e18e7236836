//! Rings that come as often as they like, told at most so many times a second.
//!
//! The first one is told at once, those of the pause after it are one; nothing that rang is forgotten. What lost: a
//! timer that starts with the first ring and tells at its end. Every change would then be late by that much.

use std::time::Duration;

use tokio::sync::Notify;

/// Ten times a second: faster than a person reads, and little enough that a screen asks anew each time.
pub(crate) const PAUSE: Duration = Duration::from_millis(100);

/// Calls `tell` for each ring of the bell (`notify_one`), and for all that ring within a pause once.
pub(crate) async fn beat(bell: &Notify, pause: Duration, mut tell: impl FnMut()) {
    loop {
        // A ring that comes while nobody waits is kept, and two of them are one: that is the bell's own rule.
        bell.notified().await;
        tell();
        tokio::time::sleep(pause).await;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tokio::time::Instant;

    use super::*;

    /// Milliseconds from the start at which it was told, when it rings at these.
    async fn told(rings: &[u64]) -> Vec<u128> {
        let bell = Arc::new(Notify::new());
        let times = Arc::new(Mutex::new(Vec::new()));
        let start = Instant::now();
        let beating = tokio::spawn({
            let (bell, times) = (Arc::clone(&bell), Arc::clone(&times));
            async move { beat(&bell, PAUSE, || times.lock().unwrap().push(start.elapsed().as_millis())).await }
        });
        for at in rings {
            tokio::time::sleep_until(start + Duration::from_millis(*at)).await;
            bell.notify_one();
        }
        tokio::time::sleep(PAUSE * 5).await;
        beating.abort();
        times.lock().unwrap().clone()
    }

    #[tokio::test(start_paused = true)]
    async fn a_single_change_is_told_at_once() {
        assert_eq!(told(&[7]).await, [7]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_burst_is_told_at_once_and_once_more_for_what_came_after() {
        assert_eq!(told(&[0, 1, 2, 3, 50, 99]).await, [0, 100]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_second_of_changes_is_told_ten_times() {
        let rings: Vec<u64> = (0..1_000).collect();
        assert_eq!(told(&rings).await.iter().filter(|at| **at < 1_000).count(), 10);
    }

    #[tokio::test(start_paused = true)]
    async fn what_rings_after_a_pause_does_not_wait_for_another() {
        assert_eq!(told(&[0, 500]).await, [0, 500]);
    }
}

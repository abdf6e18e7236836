//! How far it is: one calm line on stderr, where that is a terminal, and nothing anywhere else. What is shown is read from
//! the ledger, at most twice a second, beside the work; work that is over within half a second shows nothing.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::output::Output;

/// How often the line is drawn at most, and how long there is none at first.
const CALM: Duration = Duration::from_millis(500);
/// Looking takes at most a part in so many of the time.
const SHARE: u32 = 10;
/// Signs of the bar.
const WIDTH: u64 = 24;
/// How much of the rate is the newest one.
const NEWEST: f64 = 0.3;

/// The line.
#[derive(Clone)]
pub struct Progress {
    line: ProgressBar,
    output: Output,
    file: Arc<str>,
}

/// Where the work stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// Messages that came to an end; none: nobody counts them.
    pub done: Option<u64>,
    /// Messages that have still to leave.
    pub left: u64,
    /// Those that the service refused, and those of which nobody knows.
    pub troubled: u64,
}

impl Progress {
    /// While a file is read.
    pub fn reading(output: &Output, file: &Path) -> Self {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self::new(output, &name)
    }

    /// While something is sent.
    pub fn sending(output: &Output) -> Self {
        Self::new(output, "")
    }

    fn new(output: &Output, file: &str) -> Self {
        // Hidden where stderr is no terminal. Each text is drawn: how often there is a new one, we say.
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg}") {
            line.set_style(style);
        }
        Self { line, output: output.clone(), file: file.into() }
    }

    /// Is told how many rows were read.
    pub fn rows(&self) -> impl Fn(u64) + Send + 'static {
        let progress = self.clone();
        let drawn = Mutex::new(Instant::now());
        move |rows| {
            let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
            if !progress.line.is_hidden() && drawn.elapsed() >= CALM {
                *drawn = Instant::now();
                let texts = [("file", progress.file.to_string())];
                progress.line.set_message(progress.output.mixed("progress-reading", &texts, &[("count", rows)]));
            }
        }
    }

    /// Does the work, and shows meanwhile where it stands.
    pub async fn while_running<T>(
        &self,
        work: impl Future<Output = T>,
        look: impl Fn() -> Option<Seen> + Send + Sync + 'static,
    ) -> T {
        if self.line.is_hidden() {
            return work.await;
        }
        let look = Arc::new(look);
        let mut pace = Pace::default();
        let mut pause = CALM;
        tokio::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return done,
                () = tokio::time::sleep(pause) => {
                    let (look, begun) = (Arc::clone(&look), Instant::now());
                    // The work is driven by this task: looking must not hold it up.
                    let looking = tokio::task::spawn_blocking(move || look());
                    tokio::select! {
                        done = &mut work => return done,
                        seen = looking => if let Ok(Some(seen)) = seen {
                            self.show(seen, pace.of(seen, Instant::now()));
                        },
                    }
                    pause = CALM.max(begun.elapsed() * SHARE);
                }
            }
        }
    }

    fn show(&self, seen: Seen, rate: Option<f64>) {
        let mut parts = match seen.done {
            Some(done) => {
                let total = done + seen.left;
                vec![format!(
                    "{} {}",
                    bar(done, total),
                    self.output.count("progress-of", &[("done", done), ("total", total)])
                )]
            }
            None => vec![self.output.count("progress-left", &[("count", seen.left)])],
        };
        if let Some(rate) = rate.filter(|rate| *rate >= 0.1) {
            let digits = usize::from(rate < 10.0);
            parts.push(self.output.text("progress-rate", &[("rate", format!("{rate:.digits$}"))]));
            #[expect(clippy::cast_precision_loss, reason = "seconds for a person, who is told them roughly")]
            let seconds = Duration::try_from_secs_f64(seen.left as f64 / rate).unwrap_or(Duration::MAX).as_secs();
            if seen.left > 0 {
                parts.push(self.output.text("progress-time", &[("time", clock(seconds))]));
            }
        }
        if seen.troubled > 0 {
            parts.push(self.output.count("progress-troubled", &[("count", seen.troubled)]));
        }
        self.line.set_message(parts.join(" · "));
    }

    /// Says something while the line is there.
    pub fn beside(&self, say: impl FnOnce()) {
        self.line.suspend(say);
    }

    /// Takes the line away.
    pub fn end(&self) {
        self.line.finish_and_clear();
    }
}

/// `████████░░░░`
fn bar(done: u64, total: u64) -> String {
    let full = (done * WIDTH).checked_div(total).unwrap_or_default().min(WIDTH);
    let signs = |sign: &str, count: u64| sign.repeat(usize::try_from(count).unwrap_or_default());
    signs("█", full) + &signs("░", WIDTH - full)
}

/// How fast it goes, calmed.
#[derive(Debug, Default)]
struct Pace {
    last: Option<(u64, Instant)>,
    rate: Option<f64>,
}

impl Pace {
    fn of(&mut self, seen: Seen, now: Instant) -> Option<f64> {
        // Where nobody counts what is done, what is gone from the queue counts: its count falls.
        let (count, falls) = seen.done.map_or((seen.left, true), |done| (done, false));
        if let Some((before, then)) = self.last.replace((count, now)) {
            let moved = if falls { before.saturating_sub(count) } else { count.saturating_sub(before) };
            #[expect(clippy::cast_precision_loss, reason = "a rate for a person")]
            let newest = moved as f64 / now.saturating_duration_since(then).as_secs_f64().max(0.001);
            self.rate = Some(self.rate.map_or(newest, |rate| rate + NEWEST * (newest - rate)));
        }
        self.rate
    }
}

/// `4:05`, `1:02:03`
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_full_as_the_work_is_done() {
        let full = |done, total| bar(done, total).chars().filter(|sign| *sign == '█').count();
        assert_eq!([full(0, 0), full(0, 9), full(1, 2), full(9, 9)], [0, 0, 12, 24]);
        assert!([bar(0, 0), bar(1, 3), bar(5, 5)].into_iter().all(|bar| bar.chars().count() == 24));
    }

    #[test]
    fn time_left_as_a_clock_shows_it() {
        assert_eq!([0, 5, 65, 3_723].map(clock), ["0:00", "0:05", "1:05", "1:02:03"]);
    }

    #[test]
    fn the_rate_is_calm_and_follows() {
        let start = Instant::now();
        let at =
            |seconds: u64, done| (Seen { done: Some(done), ..Seen::default() }, start + Duration::from_secs(seconds));
        let mut pace = Pace::default();
        let mut told = |(seen, now)| pace.of(seen, now);
        assert_eq!(told(at(0, 10)), None, "one look is no rate");
        assert_eq!(told(at(1, 90)), Some(80.0));
        let after_a_pause = told(at(2, 90)).unwrap();
        assert!((50.0..80.0).contains(&after_a_pause), "{after_a_pause}");
        assert!((3..40).map(|second| told(at(second, 90)).unwrap()).all(|rate| rate < 50.0));

        let mut queue = Pace::default();
        queue.of(Seen { left: 100, ..Seen::default() }, start);
        assert_eq!(queue.of(Seen { left: 60, ..Seen::default() }, start + Duration::from_secs(1)), Some(40.0));
    }
}

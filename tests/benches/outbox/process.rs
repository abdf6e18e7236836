//! What a process costs: CPU time and memory, as Linux tells it in /proc.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Linux tells CPU time in hundredths of a second, whatever its clock does.
const TICKS: f64 = 100.0;
/// How often the memory of a running process is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// CPU seconds: in the program, and in the kernel for it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cpu {
    pub(crate) user: f64,
    pub(crate) system: f64,
}

impl Cpu {
    /// Of a process that runs, up to now.
    pub(crate) fn of(process: u32) -> Self {
        Self::read(&format!("/proc/{process}/stat"), 11)
    }

    /// Of all processes that this one started and that have ended.
    fn of_ended() -> Self {
        Self::read("/proc/self/stat", 13)
    }

    fn read(path: &str, field: usize) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        // The name stands in brackets and may hold anything; what follows it begins with the state.
        let rest = text.rsplit(')').next().unwrap_or_default();
        let mut fields = rest.split_whitespace().skip(field).map(|ticks| ticks.parse::<f64>().unwrap_or(0.0) / TICKS);
        Self { user: fields.next().unwrap_or(0.0), system: fields.next().unwrap_or(0.0) }
    }

    pub(crate) fn since(self, before: Self) -> Self {
        Self { user: self.user - before.user, system: self.system - before.system }
    }

    /// `12+34 µs`: in the program and in the kernel, for each of so many.
    pub(crate) fn each(self, count: u64) -> String {
        let each = |seconds: f64| seconds * 1e6 / count as f64;
        format!("{:.0}+{:.0} µs", each(self.user), each(self.system))
    }
}

/// A process that ran to its end.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) exit: i32,
    pub(crate) stdout: String,
    /// By the clock on the wall.
    pub(crate) seconds: f64,
    pub(crate) cpu: Cpu,
    /// The most that was resident, MiB (`VmHWM`).
    pub(crate) peak: f64,
    /// What was resident on the average of the looks, MiB (`VmRSS`).
    pub(crate) usual: f64,
}

/// Runs it to its end and watches it.
pub(crate) fn watch(mut command: Command) -> Ran {
    let before = Cpu::of_ended();
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
    let mut pipe = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).unwrap();
        text
    });
    let (mut peak, mut sum, mut looks) = (0.0_f64, 0.0, 0_u32);
    let exit = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status.code().unwrap_or(-1);
        }
        if let Some((most, now)) = resident(child.id()) {
            peak = peak.max(most);
            sum += now;
            looks += 1;
        }
        thread::sleep(LOOK);
    };
    Ran {
        exit,
        seconds: start.elapsed().as_secs_f64(),
        stdout: reader.join().unwrap(),
        cpu: Cpu::of_ended().since(before),
        peak,
        usual: sum / f64::from(looks.max(1)),
    }
}

/// The most so far and now, MiB.
fn resident(process: u32) -> Option<(f64, f64)> {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
    };
    Some((field("VmHWM:")?, field("VmRSS:")?))
}

/// The processes that this one started and that run.
pub(crate) fn children() -> Vec<u32> {
    let mut all = Vec::new();
    for task in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        let text = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        all.extend(text.split_whitespace().filter_map(|id| id.parse::<u32>().ok()));
    }
    all
}

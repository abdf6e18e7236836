//! Recado's window beside an empty one of the same Tauri, built in the same run and started in turns: time until the page
//! has shown its first data, memory of the process tree (PSS), size of the program. And how fast a key shows in the preview.
//!
//! `scripts/bench window` builds both, gives them a display of their own and calls this. Linux only: memory is read
//! from /proc.
#![allow(
    clippy::allow_attributes,
    unreachable_pub,
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench"
)]

#[path = "../window/driver.rs"]
mod driver;

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use driver::{ENTER, Start, Window};
use serde_json::Value;

/// Starts of each window.
const TURNS: usize = 15;
/// How long a window rests before its memory is read.
const REST: Duration = Duration::from_secs(3);

fn path(variable: &str) -> PathBuf {
    std::env::var_os(variable).unwrap_or_else(|| panic!("{variable}: scripts/bench sets it")).into()
}

fn main() {
    let (recado, empty) = (path("RECADO_WINDOW_BIN"), path("RECADO_EMPTY_BIN"));
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path());
    let mut times: [Vec<f64>; 2] = Default::default();
    let mut memory: [Vec<f64>; 2] = Default::default();
    for turn in 0..=TURNS {
        for (which, program) in [&empty, &recado].into_iter().enumerate() {
            let (took, held) = start(program, folder.path());
            // The first start of each only warms the disk's cache.
            if turn > 0 {
                times[which].push(took);
                memory[which].push(held);
            }
        }
    }
    println!("{TURNS} starts of each window, in turns");
    report("time until the page has shown its first data, ms", &mut times);
    report("memory of the process tree (PSS) after a rest, MB", &mut memory);
    let sizes = [&empty, &recado].map(|program| std::fs::metadata(program).unwrap().len() as f64 / 1e6);
    println!("size of the program, MB: empty {:.1}, Recado {:.1}", sizes[0], sizes[1]);
    assert!(sizes[1] <= 25.0, "25 MB are allowed");
    keys(folder.path());
    draft(folder.path());
}

fn report(what: &str, [empty, recado]: &mut [Vec<f64>; 2]) {
    let (empty_half, recado_half) = (share(empty, 0.5), share(recado, 0.5));
    println!(
        "{what}: empty {empty_half:.0} (p90 {:.0}), Recado {recado_half:.0} (p90 {:.0}); ratio {:.2}",
        share(empty, 0.9),
        share(recado, 0.9),
        recado_half / empty_half
    );
}

/// The value below which this share of them lies.
fn share(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}

/// A practice account in use, so that the window opens where a person works.
fn prepare(data: &Path) {
    let window = Start::on(data).open();
    window.click_text("Experimentar com uma conta de treino");
    window.wait_for_text("Ana");
    window.click_text("Hoje");
    std::thread::sleep(Duration::from_secs(1));
}

fn start(program: &Path, data: &Path) -> (f64, f64) {
    let begin = Instant::now();
    let mut child = Command::new(program)
        .env("RECADO_DATA_DIR", data)
        .env("RECADO_LOG", "warn,recado_desktop=info")
        .env("LC_ALL", "pt_BR.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let seen = lines.any(|line| line.unwrap().contains("first data"));
    let took = begin.elapsed().as_secs_f64() * 1e3;
    assert!(seen, "{} never showed anything", program.display());
    std::thread::sleep(REST);
    let held = tree(child.id()).iter().map(|process| pss(*process)).sum::<f64>();
    end(&mut child);
    (took, held)
}

fn end(child: &mut Child) {
    for process in tree(child.id()).into_iter().rev() {
        let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
    }
    let _ = child.wait();
    std::thread::sleep(Duration::from_millis(300));
}

/// A process and all that it started.
fn tree(root: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name stands in brackets and may hold anything.
        let parent =
            stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)).and_then(|id| id.parse().ok());
        children.entry(parent.unwrap_or(0)).or_default().push(process);
    }
    let mut all = vec![root];
    let mut next = 0;
    while next < all.len() {
        all.extend(children.get(&all[next]).into_iter().flatten());
        next += 1;
    }
    all
}

/// Its share of memory in MB: what it has for itself, and of what it shares its part.
fn pss(process: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// Types into a field of the form.
fn keys(data: &Path) {
    let window = Start::on(data).open();
    window.click_text("Notificar");
    window.wait_for_text("Ana");
    window.keys("ana");
    window.wait_until("Ana is alone in the list", || {
        (window.script(
            "return [...document.querySelectorAll('[role=listbox]')][0].querySelectorAll('[role=option]').length",
        ) == "1")
            .then_some(())
    });
    window.keys(ENTER);
    window.wait_for_text("Pedido saiu para entrega");
    window.keys("saiu");
    window.keys(ENTER);
    window.wait_until("the fields are there", || {
        (window.script("return document.querySelectorAll('[data-field] input').length") != "0").then_some(())
    });
    typed(&window, "a field of the form", "[data-field=pedido] input");
}

/// Types into the text of a template, whose phone is drawn in the page and whose faults the program looks for meanwhile.
fn draft(data: &Path) {
    let window = Start::on(data).open();
    window.click("nav[data-places] li:nth-of-type(3) > *");
    window.click_text("Novo modelo");
    window.wait_for_text("Procurar um texto pronto");
    window.click("[data-ready='order_ready']");
    window.click_text("Usar este texto");
    let field = "[data-draft] textarea[data-also='/components']";
    window.wait_until("the text is there", || (window.value(field) != "(no such field)").then_some(()));
    typed(&window, "the text of a template", field);
}

/// Types into a field, key by key, and looks when the phone has it: until the page has changed and its layout is made anew
/// (the work), and until the frame that shows it.
fn typed(window: &Window, what: &str, field: &str) {
    window.script(&format!(
        "const field = document.querySelector(\"{field}\"); field.focus(); \
         window.measured = []; let pressed = 0; \
         field.addEventListener('keydown', () => {{ pressed = performance.now() }}, true); \
         const phone = document.querySelector('[data-phone]'); \
         new MutationObserver(() => {{ if (!pressed) return; const at = pressed; pressed = 0; phone.getBoundingClientRect(); \
           const work = performance.now() - at; \
           requestAnimationFrame(() => window.measured.push([work, performance.now() - at])) }}) \
           .observe(phone, {{ subtree: true, childList: true, characterData: true }}); return 1"
    ));
    for round in 0..20 {
        window.keys(if round % 2 == 0 { "abcdefghij" } else { "klmnopqrst" });
    }
    std::thread::sleep(Duration::from_millis(200));
    let measured: Value = serde_json::from_str(&window.script("return JSON.stringify(window.measured)")).unwrap();
    let column = |at: usize| -> Vec<f64> {
        measured.as_array().unwrap().iter().map(|pair| pair[at].as_f64().unwrap()).collect()
    };
    let (mut work, mut frame) = (column(0), column(1));
    // The display's own pace, with nothing to draw: what no page can be faster than.
    let empty = window.later(
        "const gaps = []; let last = performance.now(); const step = () => { const now = performance.now(); \
         gaps.push(now - last); last = now; gaps.length < 100 ? requestAnimationFrame(step) : done(gaps) }; \
         requestAnimationFrame(step)",
    );
    let mut empty: Vec<f64> = empty.as_array().unwrap().iter().map(|gap| gap.as_f64().unwrap()).collect();
    println!(
        "a key in {what}, {} keys: page changed and laid out after p50 {:.1} ms, p95 {:.1} ms; next frame after p50 {:.1} ms, p95 {:.1} ms; \
         from one empty frame to the next p50 {:.1} ms, p95 {:.1} ms",
        work.len(),
        share(&mut work, 0.5),
        share(&mut work, 0.95),
        share(&mut frame, 0.5),
        share(&mut frame, 0.95),
        share(&mut empty, 0.5),
        share(&mut empty, 0.95)
    );
}

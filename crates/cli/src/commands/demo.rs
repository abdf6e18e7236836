//! `recado demo`: the whole main job on the practice service, in a data folder that is thrown away afterwards. What it
//! prints is counted from the ledger, like everything else.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use recado_core::{Account, Country, MessageState};
use recado_engine::api::contacts::AddContact;
use recado_engine::api::outbox::ListMessages;
use recado_engine::api::sends::SendOne;
use recado_engine::outbox::{Run, Until};
use recado_engine::{Engine, Options, SystemClock, Vault};
use recado_sandbox::Delivery;
use serde_json::json;

use super::{DONE, NEEDS_A_PERSON};
use crate::context::{Context, practise};
use crate::failure::Failure;
use crate::output::Output;
use crate::stop;

const TEMPLATE: &str = "pedido_saiu_para_entrega";
/// Names, numbers that nobody has, orders.
const CUSTOMERS: [(&str, &str, &str); 3] = [
    ("Ana Souza", "+5511900000101", "A-1041"),
    ("Bento Lima", "+5521900000102", "A-1042"),
    ("Célia Prado", "+5531900000103", "A-1043"),
];
/// The practice service delivers within a second; a machine under load may take longer.
const PATIENCE: Duration = Duration::from_secs(30);

pub async fn run(context: &Context) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let output = &context.output;
    let folder =
        tempfile::Builder::new().prefix("recado-demo-").tempdir().map_err(|error| Failure::internal(&error))?;
    // No token of the environment, no chosen account: a demonstration has nothing to do with the real ones.
    let engine = Engine::open(Options::new(folder.path().join("data"), Arc::new(SystemClock), Vault::new(false)))?;
    let sandbox = practise(&engine, delivery(output.json)).await?;
    let account = engine.ensure_practice_account(&output.text("practice-account-name", &[])).await?;
    tell(
        output,
        &output.text("demo-started", &[("number", account.number.display_phone_number.clone().unwrap_or_default())]),
    );
    let templates = engine.sync_templates(&account).await?.added;
    tell(output, &output.mixed("demo-templates", &[("template", TEMPLATE.to_owned())], &[("count", templates)]));

    let mut queued = 0;
    for (name, phone, order) in CUSTOMERS {
        engine.add_contact(contact(name, phone)).await?;
        let planned = engine.plan(&account, notification(name, phone, order)).await?;
        queued += engine.enqueue(planned).await?.queued;
        tell(output, &output.text("demo-queued", &[("name", name.to_owned()), ("order", order.to_owned())]));
    }
    let run = Run {
        program: "recado demo".to_owned(),
        until: Until::Idle,
        max_rate: None,
        late: Duration::ZERO,
        stop: stop::on_signal(),
    };
    let tally = engine.run(run).await?;
    tell(output, &output.count("demo-accepted", &[("count", tally.accepted)]));

    let ends = follow(&engine, &account, output).await?;
    let count = |states: &[MessageState]| ends.iter().filter(|state| states.contains(state)).count() as u64;
    let (delivered, read) = (count(&[MessageState::Delivered, MessageState::Read]), count(&[MessageState::Read]));
    let document = json!({
        "queued": queued,
        "accepted": tally.accepted,
        "delivered": delivered,
        "read": read,
        "failed": tally.failed + count(&[MessageState::Failed]),
        "unknown": tally.unknown,
        "contacts": engine.count_contacts()?,
        "templates": templates,
        "seconds": start.elapsed().as_secs_f64(),
    });
    output.show(&document, || {
        let counts = [("accepted", tally.accepted), ("delivered", delivered), ("read", read)];
        format!("{}\n{}", output.count("demo-done", &counts), output.text("demo-next", &[]))
    });
    sandbox.stop().await;
    let all = tally.accepted == queued && delivered == queued && read == queued && queued > 0;
    Ok(if all { DONE } else { ExitCode::from(NEEDS_A_PERSON) })
}

/// Asks for news until everybody has read, telling each step, or until patience ends.
async fn follow(engine: &Engine, account: &Account, output: &Output) -> Result<Vec<MessageState>, Failure> {
    let start = Instant::now();
    // Accepted is what was told before.
    let mut before = [MessageState::Accepted; CUSTOMERS.len()];
    loop {
        engine.refresh_statuses(account, None).await?;
        let mut messages = engine.list_messages(account, &ListMessages::default(), &output.words)?;
        messages.reverse();
        for ((message, before), (name, ..)) in messages.iter().zip(&mut before).zip(CUSTOMERS) {
            if *before != message.state {
                let state = output.words.state(message.state);
                tell(output, &output.text("demo-status", &[("name", name.to_owned()), ("state", state)]));
                *before = message.state;
            }
        }
        let over =
            |state: &MessageState| matches!(state, MessageState::Read | MessageState::Failed | MessageState::Unknown);
        if before.iter().all(over) || start.elapsed() > PATIENCE {
            return Ok(messages.iter().map(|message| message.state).collect());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Who looks on wants to see each step; a script does not.
fn delivery(json: bool) -> Delivery {
    let step = Duration::from_millis(500);
    if json {
        Delivery::fast()
    } else {
        Delivery { sent: step / 2, delivered: step, read: step * 2, ..Delivery::fast() }
    }
}

/// What happens, as it happens: on stderr, so that stdout keeps to the end of the story.
fn tell(output: &Output, line: &str) {
    if !output.json {
        output.line(line);
    }
}

fn contact(name: &str, phone: &str) -> AddContact {
    AddContact {
        phone: phone.to_owned(),
        country: Country::BRAZIL,
        name: name.to_owned(),
        tags: vec!["demo".to_owned()],
        fields: Vec::new(),
        language: None,
        notes: String::new(),
        opt_in: Some("demo".to_owned()),
    }
}

fn notification(name: &str, phone: &str, order: &str) -> SendOne {
    let first = name.split(' ').next().unwrap_or(name);
    let variables = [("nome", first), ("pedido", order), ("previsao", "hoje, das 14h às 18h"), ("button.0", order)];
    SendOne {
        template: TEMPLATE.to_owned(),
        language: Some("pt_BR".to_owned()),
        to: phone.to_owned(),
        country: Country::BRAZIL,
        variables: variables.into_iter().collect(),
        media: None,
        allow_differences: false,
        key: None,
        at: None,
        priority: recado_core::Priority::default(),
    }
}

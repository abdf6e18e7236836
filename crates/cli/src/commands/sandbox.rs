//! `recado sandbox serve`: the practice service, as a server.

use std::io::Write;
use std::process::ExitCode;

use recado_sandbox::{Delivery, Faults, Options, Sandbox};
use serde_json::json;

use super::DONE;
use crate::args::{DeliveryPace, SandboxCommand, SandboxServe};
use crate::context::Context;
use crate::failure::Failure;
use crate::stop;

pub async fn run(context: &Context, SandboxCommand::Serve(args): SandboxCommand) -> Result<ExitCode, Failure> {
    let listen = args.listen;
    let cannot = |_| Failure::own("sandbox_start", vec![("address", listen.to_string())], 1);
    if !listen.ip().is_loopback() {
        // It believes everybody who knows its token and keeps what it is sent: nothing for a network.
        return Err(Failure::own("sandbox_not_local", vec![("address", listen.to_string())], 3));
    }
    let sandbox = Sandbox::start(listen, options(args)?).await.map_err(cannot)?;
    let told = json!({
        "api_url": sandbox.api_url(),
        "phone_number_id": sandbox.phone_number_id(),
        "waba_id": sandbox.waba_id(),
        "token": sandbox.token(),
    });
    {
        let mut stdout = std::io::stdout().lock();
        let _ = writeln!(stdout, "{told}");
        let _ = stdout.flush();
    }
    context.output.note("sandbox-started", &[("url", sandbox.api_url().to_owned())]);
    let mut stop = stop::on_signal();
    let _ = stop.changed().await;
    sandbox.stop().await;
    Ok(DONE)
}

fn options(args: SandboxServe) -> Result<Options, Failure> {
    let usual = Options::default();
    let faults = match args.faults {
        Some(text) => serde_json::from_str(&text)
            .map_err(|error| Failure::own("faults_invalid", vec![("why", error.to_string())], 2))?,
        None => Faults::default(),
    };
    Ok(Options {
        throughput: args.throughput.unwrap_or(usual.throughput),
        messaging_limit: args.messaging_limit,
        pair_limit: !args.no_pair_limit,
        delivery: match args.delivery {
            DeliveryPace::Lively => Delivery::lively(),
            DeliveryPace::Fast => Delivery::fast(),
            DeliveryPace::Instant => Delivery::instant(),
        },
        faults,
        seed: args.seed.unwrap_or(usual.seed),
        ..usual
    })
}

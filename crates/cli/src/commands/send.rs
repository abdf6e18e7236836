//! `recado send`: one message, or one a row of a file.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::Utc;
use recado_core::{Account, BatchId, MessageState};
use recado_engine::api::file::SendFile;
use recado_engine::api::media::{MediaSource, NoteView};
use recado_engine::api::outbox::ListMessages;
use recado_engine::api::send_people::SendPeople;
use recado_engine::api::sends::{SendOne, Summary};
use recado_engine::outbox::{Run, Until};
use recado_engine::{Engine, EngineError};
use tokio::sync::watch;

use super::contact::{country, filter};
use super::summary::{FileSummary, How, OneSummary, kept, told};
use super::{CREDENTIALS, DONE, NEEDS_A_PERSON};
use crate::args::{Of, SendArgs};
use crate::context::Context;
use crate::failure::Failure;
use crate::progress::{Progress, Seen};
use crate::{stop, when};

pub async fn send(context: &Context, args: SendArgs) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let engine = context.engine()?;
    let (account, _sandbox) = context.account(&engine).await?;
    let at = args.at.as_deref().map(|text| when::at(text, &account, Utc::now())).transpose()?;
    let country = country(&engine, args.country.as_deref())?;
    let priority = args.priority;
    let how = How { kind: account.kind, waited: args.wait, scheduled: at.is_some() };
    let media = args.media.as_deref().map(MediaSource::of);
    let allow_differences = args.allow_differences;
    let sending = Sending { context, engine: &engine, account: &account, start, how, max_rate: args.max_rate };
    if args.tag.is_some() || args.segment.is_some() {
        let of = Of { tag: args.tag, segment: args.segment };
        let request = SendPeople {
            template: args.template,
            language: args.language,
            filter: filter(&engine, &of)?,
            called: of.tag.or(of.segment).unwrap_or_default(),
            variables: args.variables.into_iter().collect(),
            media,
            allow_differences,
            at,
            priority,
        };
        return if args.dry_run { sending.try_people(&request).await } else { sending.people(request).await };
    }
    match (args.from, args.to) {
        (Some(file), _) => {
            let request = SendFile {
                template: args.template,
                language: args.language,
                file,
                map: args.map,
                key_column: args.key_column,
                country,
                variables: args.variables.into_iter().collect(),
                media,
                media_column: args.media_column,
                media_folder: args.media_folder,
                allow_differences,
                at,
                priority,
                strict: args.strict,
            };
            if args.dry_run { sending.try_out(request).await } else { sending.file(request).await }
        }
        (None, to) => {
            let request = SendOne {
                template: args.template,
                language: args.language,
                to: to.unwrap_or_default(),
                country,
                variables: args.variables.into_iter().collect(),
                media,
                allow_differences,
                key: args.key,
                at,
                priority,
            };
            sending.one(request).await
        }
    }
}

/// A send by this command.
struct Sending<'a> {
    context: &'a Context,
    engine: &'a Engine,
    account: &'a Account,
    start: Instant,
    how: How,
    max_rate: Option<u32>,
}

impl Sending<'_> {
    async fn one(&self, request: SendOne) -> Result<ExitCode, Failure> {
        let planned = self.engine.plan(self.account, request).await?;
        self.require_token().await?;
        let enqueued = self.engine.enqueue(planned).await?;
        let output = &self.context.output;
        self.tell_tidied(&enqueued.tidied);
        let notes = enqueued.notes.iter().map(|note| NoteView::of(note, &enqueued.language, &output.words));
        let warnings: Vec<NoteView> = notes.collect();
        for warning in &warnings {
            output.line(&format!("{}\n    {}", warning.message, warning.advice));
        }
        let run = self.wait_for(enqueued.batch, enqueued.queued, None).await;
        let summary = OneSummary { summary: self.summary(enqueued.batch, enqueued.queued)?, warnings };
        if let Err(error) = run {
            return Err(Failure::from(error).with("summary", &summary));
        }
        let skipped = self.why_skipped(enqueued.batch, &summary.summary);
        output.show(&summary, || told(output, &summary.summary, self.how, skipped));
        self.end(enqueued.batch, &summary.summary, 0)
    }

    /// Why the one message of a batch did not enter, where it did not.
    fn why_skipped(&self, batch: BatchId, summary: &Summary) -> Option<String> {
        let request =
            ListMessages { batch: Some(batch.to_string()), state: Some(MessageState::Skipped), limit: Some(1) };
        let words = &self.context.output.words;
        let found =
            (summary.skipped > 0).then(|| self.engine.list_messages(self.account, &request, words).ok()).flatten();
        found?.pop()?.error.map(|error| error.message)
    }

    async fn file(&self, request: SendFile) -> Result<ExitCode, Failure> {
        let output = &self.context.output;
        self.require_token().await?;
        let stop = stop::on_signal();
        let progress = Progress::reading(output, &request.file);
        let loaded = self.engine.load_file(self.account, request, stop.clone(), progress.rows()).await;
        progress.end();
        let loaded = loaded?;
        self.tell_tidied(&loaded.tidied);
        // The engine made one, or there would have been an error.
        let Some(batch) = loaded.batch else { return Err(EngineError::SheetUnreadable.into()) };
        let run = self.wait_for(batch, loaded.queued, Some(stop)).await;
        let summary = FileSummary::new(self.summary(batch, loaded.queued)?, &loaded, output);
        if let Err(error) = run {
            return Err(Failure::from(error).with("summary", &summary));
        }
        output.show(&summary, || summary.told(output, self.how));
        self.end(batch, &summary.summary, loaded.rejected)
    }

    async fn people(&self, request: SendPeople) -> Result<ExitCode, Failure> {
        let output = &self.context.output;
        self.require_token().await?;
        let loaded = self.engine.send_people(self.account, request).await?;
        let Some(batch) = loaded.batch else { return Err(EngineError::SheetUnreadable.into()) };
        let run = self.wait_for(batch, loaded.queued, None).await;
        let summary = FileSummary::of_people(self.summary(batch, loaded.queued)?, &loaded, output);
        if let Err(error) = run {
            return Err(Failure::from(error).with("summary", &summary));
        }
        output.show(&summary, || summary.told(output, self.how));
        self.end(batch, &summary.summary, loaded.rejected)
    }

    async fn try_people(&self, request: &SendPeople) -> Result<ExitCode, Failure> {
        let output = &self.context.output;
        let loaded = self.engine.check_people(self.account, request).await?;
        let seconds = self.start.elapsed().as_secs_f64();
        let summary = Summary { skipped: loaded.skipped, seconds, ..Summary::default() };
        let summary = FileSummary::of_people(summary, &loaded, output);
        output.show(&summary, || summary.told(output, self.how));
        Ok(if loaded.rejected > 0 { ExitCode::from(NEEDS_A_PERSON) } else { DONE })
    }

    /// Reads the file, and writes nothing: who is not at home needs no token yet.
    async fn try_out(&self, request: SendFile) -> Result<ExitCode, Failure> {
        let output = &self.context.output;
        let progress = Progress::reading(output, &request.file);
        let loaded = self.engine.check_file(self.account, request, progress.rows()).await;
        progress.end();
        let loaded = loaded?;
        self.tell_tidied(&loaded.tidied);
        let seconds = self.start.elapsed().as_secs_f64();
        let summary = Summary { skipped: loaded.skipped, seconds, ..Summary::default() };
        let summary = FileSummary::new(summary, &loaded, output);
        output.show(&summary, || summary.told(output, self.how));
        Ok(if loaded.rejected > 0 { ExitCode::from(NEEDS_A_PERSON) } else { DONE })
    }

    /// Nothing enters the ledger that nobody could send: who waits needs the token, and so does who is alone here.
    async fn require_token(&self) -> Result<(), Failure> {
        if self.how.waited || self.engine.held_elsewhere()?.is_none() {
            self.engine.require_token(self.account).await?;
        }
        Ok(())
    }

    fn tell_tidied(&self, names: &[String]) {
        for name in names {
            self.context.output.note("variable-tidied", &[("name", name.clone())]);
        }
    }

    async fn wait_for(
        &self,
        batch: BatchId,
        queued: u64,
        stop: Option<watch::Receiver<bool>>,
    ) -> Result<(), EngineError> {
        if !self.how.waited || queued == 0 {
            return Ok(());
        }
        let output = &self.context.output;
        self.engine.keep_awake(output.text("awake", &[]));
        let run = self.engine.run(Run {
            program: "recado send".to_owned(),
            until: Until::Settled(batch),
            max_rate: self.max_rate,
            late: Duration::ZERO,
            stop: stop.unwrap_or_else(stop::on_signal),
        });
        let progress = Progress::sending(output);
        let (engine, account, words) = (self.engine.clone(), self.account.clone(), output.words.clone());
        let look = move || engine.summary(&account, batch, &words).ok().map(|summary| seen(&summary));
        let ended = progress.while_running(run, look).await;
        progress.end();
        ended.map(|_| ())
    }

    fn summary(&self, batch: BatchId, queued: u64) -> Result<Summary, EngineError> {
        let summary = self.engine.summary(self.account, batch, &self.context.output.words)?;
        Ok(Summary { queued, seconds: self.start.elapsed().as_secs_f64(), ..summary })
    }

    fn end(&self, batch: BatchId, summary: &Summary, rejected: u64) -> Result<ExitCode, Failure> {
        if self.how.waited
            && summary.waiting > 0
            && let Some(why) = kept(self.engine, self.account, &batch.to_string(), &self.context.output)?
        {
            self.context.output.line(&why);
        }
        let stop = self.engine.batch(self.account, &batch.to_string())?.stopped;
        Ok(match stop {
            Some(stopped) if stopped.stop.is_credentials() => ExitCode::from(CREDENTIALS),
            Some(_) => ExitCode::from(NEEDS_A_PERSON),
            None if summary.failed + summary.unknown + rejected > 0 => ExitCode::from(NEEDS_A_PERSON),
            None => DONE,
        })
    }
}

fn seen(summary: &Summary) -> Seen {
    let troubled = summary.failed + summary.unknown;
    Seen { done: Some(summary.accepted + troubled), left: summary.waiting, troubled }
}

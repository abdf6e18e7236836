//! Whatever the service, the engine and a person do, in any order: what was taken is not sent again by itself, what arrived
//! did not fail, and news come to the same end late, doubled and shuffled.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use proptest::prelude::*;
use recado_core::ledger::Message;

use super::*;

const MESSAGES: u8 = 4;

/// One for all cases: each is taken back at its end.
static LEDGER: LazyLock<(tempfile::TempDir, Store)> = LazyLock::new(|| ledger(MESSAGES));

/// What comes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Accepted,
    Held,
    Throttled,
    Pair,
    NeverLeft,
    Failed,
    Stopped,
    /// Whether the service took it.
    Doubt(bool),
}

#[derive(Debug, Clone)]
enum Step {
    Claim(usize),
    /// One of those on the way comes to its end.
    Finish(usize, End),
    /// The program ends; the bits say which of those on the way were taken.
    Crash(u8),
    /// The service tells of one that it took.
    News(usize, Vec<DeliveryStatus>),
    /// It tells again all that it ever told of one.
    Again(usize),
    Retry(usize),
    Resolve(usize, bool),
    Cancel,
    Resume,
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        4 => Just(End::Accepted),
        1 => Just(End::Held),
        2 => Just(End::Throttled),
        1 => Just(End::Pair),
        1 => Just(End::NeverLeft),
        2 => Just(End::Failed),
        1 => Just(End::Stopped),
        3 => any::<bool>().prop_map(End::Doubt),
    ]
}

fn told() -> impl Strategy<Value = Vec<DeliveryStatus>> {
    use DeliveryStatus::{Delivered, Failed, Read, Sent};
    prop::collection::vec(prop::sample::select(vec![Sent, Failed, Delivered, Read]), 1..4)
}

/// What happens without a person.
fn by_itself() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..4_usize).prop_map(Step::Claim),
        6 => (any::<usize>(), end()).prop_map(|(which, end)| Step::Finish(which, end)),
        1 => any::<u8>().prop_map(Step::Crash),
        1 => Just(Step::Resume),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => by_itself(),
        4 => (any::<usize>(), told()).prop_map(|(which, told)| Step::News(which, told)),
        2 => any::<usize>().prop_map(Step::Again),
        3 => any::<usize>().prop_map(Step::Retry),
        3 => (any::<usize>(), any::<bool>()).prop_map(|(which, taken)| Step::Resolve(which, taken)),
        1 => Just(Step::Cancel),
    ]
}

/// The ledger, and what really happened.
struct World<'t> {
    tx: &'t Tx<'t>,
    now: i64,
    on_the_way: Vec<Claimed>,
    /// Attempts that the service took, and those it must have taken because it told of them.
    taken: HashMap<MessageId, Vec<u32>>,
    /// How often a person let it be tried again.
    retries: HashMap<MessageId, usize>,
    news: HashMap<MessageId, Vec<StatusNews>>,
    seen: BTreeMap<MessageId, MessageState>,
}

/// How a case ends: with everything taken back.
enum Over<T> {
    Case(Result<T, TestCaseError>),
    Store(StoreError),
}

impl<T> From<StoreError> for Over<T> {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Runs a case in the ledger and takes it back.
fn try_out<T: Send + 'static>(
    case: impl FnOnce(&mut World<'_>) -> Result<T, TestCaseError> + Send + 'static,
) -> Result<T, TestCaseError> {
    let over = LEDGER.1.writer().write(move |tx| {
        let mut world = World {
            tx,
            now: 0,
            on_the_way: Vec::new(),
            taken: HashMap::new(),
            retries: HashMap::new(),
            news: HashMap::new(),
            seen: BTreeMap::new(),
        };
        Err::<(), _>(Over::Case(case(&mut world)))
    });
    match over.unwrap_err() {
        Over::Case(result) => result,
        Over::Store(error) => panic!("{error}"),
    }
}

impl World<'_> {
    fn messages(&self) -> Vec<Message> {
        messages::list(self.tx, id(1), &messages::Filter::default()).unwrap()
    }

    fn one(&self, which: usize) -> Message {
        let mut messages = self.messages();
        messages.swap_remove(which % messages.len())
    }

    fn took(&self, attempt: AttemptId) -> bool {
        self.taken.get(&attempt.message).is_some_and(|numbers| numbers.contains(&attempt.number))
    }

    fn take(&mut self, attempt: AttemptId) {
        if !self.took(attempt) {
            self.taken.entry(attempt.message).or_default().push(attempt.number);
        }
    }

    fn run(&mut self, step: &Step) -> Result<(), TestCaseError> {
        self.now += 100;
        let now = at(self.now);
        match step {
            Step::Claim(most) => self.claim(*most, now)?,
            Step::Finish(which, end) => {
                if !self.on_the_way.is_empty() {
                    let claimed = self.on_the_way.swap_remove(which % self.on_the_way.len());
                    self.finish(&claimed, *end)?;
                }
            }
            Step::Crash(bits) => {
                for (place, claimed) in std::mem::take(&mut self.on_the_way).into_iter().enumerate() {
                    if bits >> (place % 8) & 1 == 1 {
                        self.take(claimed.attempt);
                    }
                }
                recover(self.tx, now).unwrap();
                prop_assert!(self.messages().iter().all(|message| message.state != MessageState::Sending));
            }
            Step::News(which, told) => {
                let message = self.one(*which);
                // Of one on the way it tells only where it took it, so it did.
                if let Some(claimed) = self.on_the_way.iter().find(|claimed| claimed.attempt.message == message.id) {
                    let attempt = claimed.attempt;
                    self.take(attempt);
                }
                if self.taken.contains_key(&message.id) {
                    let news: Vec<_> =
                        told.iter().map(|status| StatusNews { status: *status, at: now, error: None }).collect();
                    statuses::record(self.tx, message.id, &news, now).unwrap();
                    self.news.entry(message.id).or_default().extend(news);
                }
            }
            Step::Again(which) => {
                let before = self.one(*which);
                let news = self.news.get(&before.id).cloned().unwrap_or_default();
                let moved = statuses::record(self.tx, before.id, &news, now).unwrap();
                prop_assert!(!moved && self.one(*which) == before, "told twice, it moved: {before:?}");
            }
            Step::Retry(which) => {
                let before = self.one(*which);
                let retried = settle::retry(self.tx, before.id, now).unwrap();
                prop_assert_eq!(retried, before.state == MessageState::Failed);
                if retried {
                    *self.retries.entry(before.id).or_default() += 1;
                    self.seen.remove(&before.id);
                }
            }
            Step::Resolve(which, taken) => {
                let before = self.one(*which);
                let resolved = settle::resolve(self.tx, before.id, *taken, now).unwrap();
                prop_assert_eq!(resolved, before.state == MessageState::Unknown);
            }
            Step::Cancel => {
                settle::cancel(self.tx, id(1), now).unwrap();
            }
            Step::Resume => {
                batches::resume(self.tx, id(1), None, now).unwrap();
            }
        }
        self.check()
    }

    fn claim(&mut self, most: usize, now: DateTime<Utc>) -> Result<(), TestCaseError> {
        let before: HashMap<_, _> = self.messages().into_iter().map(|message| (message.id, message)).collect();
        for open in waiting::open(self.tx, id(1)).unwrap() {
            for claimed in claim(self.tx, open.key, most, now, &mut |_, _| Admission::Now).unwrap() {
                let message = &before[&claimed.attempt.message];
                prop_assert_eq!(message.state, MessageState::Queued);
                prop_assert_eq!(claimed.attempt.number, message.attempts + 1);
                let taken = self.taken.get(&message.id).map_or(0, Vec::len);
                let retries = self.retries.get(&message.id).copied().unwrap_or_default();
                prop_assert!(taken <= retries, "a second copy that nobody asked for: {message:?}");
                self.on_the_way.push(claimed);
            }
        }
        Ok(())
    }

    fn finish(&mut self, claimed: &Claimed, end: End) -> Result<(), TestCaseError> {
        let told = self.took(claimed.attempt);
        let end = match end {
            End::Doubt(taken) => End::Doubt(taken || told),
            other if told && !matches!(other, End::Held) => End::Accepted,
            other => other,
        };
        if matches!(end, End::Accepted | End::Held | End::Doubt(true)) {
            self.take(claimed.attempt);
        }
        let accepted = |held| Outcome::Accepted { wamid: format!("wamid.{}", claimed.attempt), wa_id: None, held };
        let outcome = match end {
            End::Accepted => accepted(false),
            End::Held => accepted(true),
            End::Throttled => refused(130_429, Class::RetryNumber),
            End::Pair => refused(131_056, Class::RetryPair),
            End::NeverLeft => Outcome::NeverLeft { reason: "refused".into() },
            End::Failed => refused(131_009, Class::Fail),
            End::Stopped => refused(190, Class::Stop(Stop::Token)),
            End::Doubt(_) => Outcome::Doubtful { doubt: Doubt::NoAnswer, error: None },
        };
        let (key, number, wait) = (claimed.key, claimed.attempt.number, Duration::from_secs(150));
        let phone = claimed.phone.clone();
        let read = || messages::by_id(self.tx, claimed.attempt.message).unwrap().unwrap();
        let before = read();
        finish(self.tx, [&Finished { key, number, phone, outcome, reason: None, wait, at: at(self.now) }]).unwrap();
        prop_assert!(number == before.attempts || read() == before, "an earlier attempt moved {before:?}");
        Ok(())
    }

    /// What holds whatever happened.
    fn check(&mut self) -> Result<(), TestCaseError> {
        for message in self.messages() {
            let attempts = attempts::of_message(self.tx, message.id).unwrap();
            let numbers: Vec<_> = attempts.iter().map(|attempt| attempt.number).collect();
            prop_assert_eq!(numbers, (1..=message.attempts).collect::<Vec<_>>());
            let last = AttemptId { message: message.id, number: message.attempts };
            let on_the_way = self.on_the_way.iter().any(|claimed| claimed.attempt == last);
            prop_assert!(on_the_way || message.state != MessageState::Sending, "nothing is on its way: {:?}", message);
            for attempt in attempts.iter().filter(|attempt| attempt.outcome.is_none()) {
                // News may overtake the answer, and a person may try again after them; where the answer never comes, they
                // are all there is.
                let right = attempt.number == message.attempts && message.state == MessageState::Sending;
                let told = self.news.contains_key(&message.id);
                prop_assert!(right || told, "no outcome, and not on its way: {:?}", message);
            }
            if let Some(before) = self.seen.insert(message.id, message.state) {
                let arrived = |state| matches!(state, MessageState::Delivered | MessageState::Read);
                prop_assert!(!arrived(before) || arrived(message.state), "{before} became {}", message.state);
                prop_assert!(before != MessageState::Read || message.state == before);
                let gone = matches!(before, MessageState::Accepted | MessageState::Held | MessageState::Sent);
                let back =
                    matches!(message.state, MessageState::Queued | MessageState::Sending | MessageState::Unknown);
                prop_assert!(!(gone && back), "{before} became {}", message.state);
            }
        }
        Ok(())
    }
}

/// Runs the steps, and tells the news of what was taken late, doubled and shuffled, as the seed has it; all of them in the
/// end. What the messages have come to.
fn with_news_in_some_order(
    steps: &[Step],
    news: &[Vec<DeliveryStatus>],
    seed: u64,
) -> Result<Vec<String>, TestCaseError> {
    let (steps, news) = (steps.to_vec(), news.to_vec());
    try_out(move |world| {
        let mut seed = seed | 1;
        let mut below = move |end: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % end
        };
        let (mut untold, mut known) = (Vec::new(), 0);
        for step in steps.iter().chain([&Step::Crash(0b1010_1010)]) {
            world.run(step)?;
            let of_note = |m: &Message| world.taken.contains_key(&m.id) && !world.news.contains_key(&m.id);
            let taken: Vec<_> = world.messages().into_iter().filter(of_note).map(|m| m.id).collect();
            for message in &taken {
                // By the message and not by the order, so that both orders are told the same.
                let which = message.to_string().bytes().map(usize::from).sum::<usize>();
                let of_it: Vec<_> = news[which % news.len()]
                    .iter()
                    .enumerate()
                    .map(|(n, status)| StatusNews { status: *status, at: at(n as i64), error: None })
                    .collect();
                untold.extend(of_it.iter().map(|event| (*message, event.clone())));
                world.news.insert(*message, of_it);
                known += 1;
            }
            while below(2) == 0 && !untold.is_empty() {
                let (message, event) = untold.swap_remove(below(untold.len()));
                statuses::record(world.tx, message, std::slice::from_ref(&event), at(world.now)).unwrap();
                if below(3) == 0 {
                    untold.push((message, event));
                }
                world.check()?;
            }
        }
        while !untold.is_empty() {
            let (message, event) = untold.swap_remove(below(untold.len()));
            statuses::record(world.tx, message, &[event], at(world.now)).unwrap();
            world.check()?;
        }
        prop_assert!(known <= usize::from(MESSAGES));
        let told =
            |m: &Message| (m.id, m.state, m.attempts, m.wamid.clone(), m.error.as_ref().map(|error| error.reason));
        Ok(world.messages().iter().map(|message| format!("{:?}", told(message))).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_that_happens_makes_a_second_copy_or_unmakes_what_arrived(steps in prop::collection::vec(step(), 1..60)) {
        try_out(move |world| steps.iter().try_for_each(|step| world.run(step)))?;
    }

    #[test]
    fn news_in_any_order_come_to_the_same_end(
        steps in prop::collection::vec(by_itself(), 1..40),
        news in prop::collection::vec(told(), 4),
        seeds in any::<[u64; 2]>(),
    ) {
        let one = with_news_in_some_order(&steps, &news, seeds[0])?;
        prop_assert_eq!(one, with_news_in_some_order(&steps, &news, seeds[1])?);
    }
}

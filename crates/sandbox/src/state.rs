//! Everything a running practice service knows. Nothing in it is held across an await.

use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Utc;

use crate::auth::TokenState;
use crate::chance::Chance;
use crate::customer::Inbox;
use crate::media::MediaStore;
use crate::messages::Orders;
use crate::phone::Phones;
use crate::rate::Rate;
use crate::record::Records;
use crate::templates::Templates;
use crate::upload::Uploads;
use crate::usage::Usage;
use crate::{Delivery, Faults, Options};

/// Everything a running practice service knows.
pub(crate) struct State {
    /// `http://127.0.0.1:…`
    pub(crate) api_url: String,
    pub(crate) token: String,
    pub(crate) delivery: Delivery,
    pub(crate) throughput: u32,
    pub(crate) messaging_limit: Option<String>,
    pub(crate) token_state: RwLock<TokenState>,
    pub(crate) chance: Chance,
    pub(crate) rate: Rate,
    pub(crate) records: Records,
    pub(crate) inbox: Inbox,
    pub(crate) phones: Phones,
    pub(crate) orders: Orders,
    pub(crate) templates: Templates,
    pub(crate) media: MediaStore,
    pub(crate) uploads: Uploads,
    pub(crate) usage: Usage,
    faults: RwLock<Arc<Faults>>,
    /// What a reset goes back to.
    first_faults: Faults,
}

impl State {
    pub(crate) fn new(api_url: String, options: Options) -> Self {
        Self {
            api_url,
            token: options.token.unwrap_or_else(new_token),
            delivery: options.delivery,
            throughput: options.throughput,
            messaging_limit: options.messaging_limit,
            token_state: RwLock::default(),
            chance: Chance::new(options.seed),
            rate: Rate::new(options.throughput, options.pair_limit),
            records: Records::default(),
            inbox: Inbox::default(),
            phones: Phones::default(),
            orders: Orders::default(),
            templates: Templates::new(options.review),
            media: MediaStore::default(),
            uploads: Uploads::default(),
            usage: Usage::new(),
            faults: RwLock::new(Arc::new(options.faults.clone())),
            first_faults: options.faults,
        }
    }

    /// What goes wrong at present.
    pub(crate) fn faults(&self) -> Arc<Faults> {
        Arc::clone(&self.faults.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes what goes wrong.
    pub(crate) fn change_faults<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        let mut faults = self.faults.write().unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut faults))
    }

    /// Goes back to how the service was started, but for chance.
    pub(crate) fn reset(&self) {
        let first = self.first_faults.clone();
        self.change_faults(|faults| *faults = first);
        *self.token_state.write().unwrap_or_else(PoisonError::into_inner) = TokenState::Valid;
        self.rate.reset();
        self.records.with(Vec::clear);
        self.inbox.reset();
        self.phones.reset();
        self.orders.reset();
        self.templates.reset();
        self.media.reset();
        self.uploads.reset();
        self.usage.reset();
    }

    /// An id that the platform's support would ask for.
    pub(crate) fn trace(&self) -> String {
        let bytes: [[u8; 8]; 2] = [self.chance.next().to_be_bytes(), self.chance.next().to_be_bytes()];
        format!("A{}", URL_SAFE_NO_PAD.encode(bytes.concat()))
    }
}

/// Milliseconds since 1970, UTC.
pub(crate) fn now() -> u64 {
    u64::try_from(Utc::now().timestamp_millis()).unwrap_or(0)
}

/// Looks like one of the platform's. From the system's chance, not the seed: it is a key, if only to practice.
fn new_token() -> String {
    format!("EAAR{}{}", uuid::Uuid::now_v7().simple(), uuid::Uuid::now_v7().simple())
}

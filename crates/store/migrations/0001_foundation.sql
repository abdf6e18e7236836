-- Times are milliseconds since 1970, UTC. Ids are UUIDv7 as text; integer keys live inside the file only.
-- AUTOINCREMENT, because a key that comes back would give one person's history to another.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    key                  INTEGER PRIMARY KEY AUTOINCREMENT,
    id                   TEXT    NOT NULL UNIQUE,
    name                 TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    kind                 TEXT    NOT NULL CHECK (kind IN ('live', 'practice')),
    waba_id              TEXT    NOT NULL,
    phone_number_id      TEXT    NOT NULL,
    app_id               TEXT,
    api_url              TEXT    NOT NULL,
    graph_version        TEXT    NOT NULL,
    is_default           INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    time_zone            TEXT    NOT NULL,
    country              TEXT    NOT NULL,
    display_phone_number TEXT,
    verified_name        TEXT,
    quality_rating       TEXT,
    messaging_limit      TEXT,
    throughput           INTEGER,
    checked_at           INTEGER,
    created_at           INTEGER NOT NULL
) STRICT;
-- At most one account is the default.
CREATE UNIQUE INDEX accounts_default ON accounts (is_default) WHERE is_default = 1;

CREATE TABLE contacts (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL UNIQUE,
    phone      TEXT    NOT NULL UNIQUE,
    -- What two spellings of one Brazilian number share (core::phone::match_key). Not unique: a person decides.
    match_key  TEXT    NOT NULL,
    name       TEXT    NOT NULL DEFAULT '',
    fields     TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(fields)),
    language   TEXT,
    notes      TEXT    NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contacts_match ON contacts (match_key);
CREATE INDEX contacts_name ON contacts (name COLLATE NOCASE, key);

CREATE TABLE contact_tags (
    contact INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    tag     TEXT    NOT NULL COLLATE NOCASE CHECK (tag <> ''),
    PRIMARY KEY (contact, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_tags_tag ON contact_tags (tag, contact);

CREATE TABLE consents (
    key     INTEGER PRIMARY KEY AUTOINCREMENT,
    contact INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    purpose TEXT    NOT NULL CHECK (purpose IN ('utility', 'marketing')),
    given   INTEGER NOT NULL CHECK (given IN (0, 1)),
    at      INTEGER NOT NULL,
    source  TEXT    NOT NULL,
    wording TEXT
) STRICT;
CREATE INDEX consents_contact ON consents (contact, at);

-- Names and notes without accents or case, so that `conceicao` finds Conceição; the phone is searched by its own index.
CREATE VIRTUAL TABLE contacts_text USING fts5 (
    name, fields, notes, content = 'contacts', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- What is deleted leaves the index at once, not at some later merge: an erased person is gone (LGPD).
INSERT INTO contacts_text (contacts_text, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER contacts_text_insert AFTER INSERT ON contacts BEGIN
    INSERT INTO contacts_text (rowid, name, fields, notes) VALUES (new.key, new.name, new.fields, new.notes);
END;
CREATE TRIGGER contacts_text_delete AFTER DELETE ON contacts BEGIN
    INSERT INTO contacts_text (contacts_text, rowid, name, fields, notes) VALUES ('delete', old.key, old.name, old.fields, old.notes);
END;
CREATE TRIGGER contacts_text_update AFTER UPDATE OF name, fields, notes ON contacts BEGIN
    INSERT INTO contacts_text (contacts_text, rowid, name, fields, notes) VALUES ('delete', old.key, old.name, old.fields, old.notes);
    INSERT INTO contacts_text (rowid, name, fields, notes) VALUES (new.key, new.name, new.fields, new.notes);
END;

CREATE TABLE templates (
    key              INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT    NOT NULL UNIQUE,
    account          INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    name             TEXT    NOT NULL,
    language         TEXT    NOT NULL,
    category         TEXT    NOT NULL,
    -- The platform's words in upper case; DRAFT before submission.
    status           TEXT    NOT NULL,
    parameter_format TEXT    NOT NULL CHECK (parameter_format IN ('POSITIONAL', 'NAMED')),
    -- As the service gave them, byte for byte in meaning.
    components       TEXT    NOT NULL CHECK (json_valid(components)),
    service_id       TEXT,
    quality          TEXT,
    rejected_reason  TEXT,
    correct_category TEXT,
    synced_at        INTEGER,
    created_at       INTEGER NOT NULL,
    updated_at       INTEGER NOT NULL,
    UNIQUE (account, name, language)
) STRICT;

CREATE TABLE batches (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    account     INTEGER NOT NULL REFERENCES accounts (key),
    template    TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    -- Why nothing of it leaves: core::outcome::Stop, or 'person' for a pause by hand. Null: it may go on.
    stopped     TEXT,
    stop_detail TEXT CHECK (stop_detail IS NULL OR json_valid(stop_detail)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE messages (
    key             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT    NOT NULL UNIQUE,
    batch           INTEGER NOT NULL REFERENCES batches (key),
    account         INTEGER NOT NULL REFERENCES accounts (key),
    contact         INTEGER REFERENCES contacts (key) ON DELETE SET NULL,
    -- The recipient as sent to, and as the service calls them.
    phone           TEXT    NOT NULL,
    wa_id           TEXT,
    -- The caller's own idempotency key.
    caller_key      TEXT,
    -- The request's components, frozen when the message entered the ledger.
    components      TEXT    NOT NULL CHECK (json_valid(components)),
    state           TEXT    NOT NULL CHECK (state IN ('scheduled', 'queued', 'sending', 'accepted', 'held', 'sent', 'delivered',
                            'read', 'failed', 'unknown', 'missed', 'expired', 'cancelled', 'skipped')),
    -- Not before this time: a schedule, or the end of a back-off.
    due_at          INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    wamid           TEXT,
    -- Why it is failed, unknown or skipped: our code, and the service's own words where there are some.
    error_code      TEXT,
    error_detail    TEXT CHECK (error_detail IS NULL OR json_valid(error_detail)),
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_due ON messages (account, due_at, key) WHERE state IN ('queued', 'scheduled');
CREATE INDEX messages_sending ON messages (key) WHERE state = 'sending';
CREATE INDEX messages_batch ON messages (batch, state);
CREATE INDEX messages_news ON messages (account, key) WHERE state IN ('accepted', 'held', 'sent', 'delivered');
CREATE INDEX messages_phone ON messages (account, phone);
CREATE INDEX messages_contact ON messages (contact) WHERE contact IS NOT NULL;
CREATE UNIQUE INDEX messages_wamid ON messages (wamid) WHERE wamid IS NOT NULL;
-- The same key in the same account enters the ledger once, ever. A skipped row uses up no key.
CREATE UNIQUE INDEX messages_caller_key ON messages (account, caller_key) WHERE caller_key IS NOT NULL AND state <> 'skipped';

CREATE TABLE attempts (
    key          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Travels with the request, so that a status can find its way back even when the answer was lost.
    id           TEXT    NOT NULL UNIQUE,
    message      INTEGER NOT NULL REFERENCES messages (key) ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    finished_at  INTEGER,
    -- Null: on its way, or the program ended before the answer.
    outcome      TEXT CHECK (outcome IN ('accepted', 'refused', 'never_left', 'doubtful')),
    wamid        TEXT,
    detail       TEXT CHECK (detail IS NULL OR json_valid(detail)),
    UNIQUE (message, number)
) STRICT;

-- What the service told about a message, each status once; the first time counts.
CREATE TABLE statuses (
    message INTEGER NOT NULL REFERENCES messages (key) ON DELETE CASCADE,
    status  TEXT    NOT NULL CHECK (status IN ('sent', 'delivered', 'read', 'failed')),
    at      INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    detail  TEXT CHECK (detail IS NULL OR json_valid(detail)),
    PRIMARY KEY (message, status)
) STRICT, WITHOUT ROWID;

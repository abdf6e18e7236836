-- The outbox at full strength: files, priorities, pauses, quiet hours, and a ledger that costs a send little.

-- Whose turn it is among batches: 0 urgent, 1 normal, 2 low. `stopped` may also be 'person' (paused by hand), 'restored'
-- (this file was somewhere else before) and 'loading': a file is still being read into it, nobody sees it yet, and if
-- its reader dies it is taken away again as a whole.
ALTER TABLE batches ADD COLUMN priority INTEGER NOT NULL DEFAULT 1 CHECK (priority IN (0, 1, 2));
-- Name of the file that its rows came from; no path.
ALTER TABLE batches ADD COLUMN source TEXT;

-- The ledger, made anew. SQLite checks `x IN (…)` by filling a table of the list at each write, and `x = … OR x = …` by
-- comparing until one fits: at each step of each message, in the check and in the indexes, that is half of what the
-- step costs. So here and in the indexes the states stand as a chain, the ones of every message first.
CREATE TABLE messages_of (
    key             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT    NOT NULL UNIQUE,
    batch           INTEGER NOT NULL REFERENCES batches (key),
    account         INTEGER NOT NULL REFERENCES accounts (key),
    contact         INTEGER REFERENCES contacts (key) ON DELETE SET NULL,
    -- The recipient as sent to, and as the service calls them where that is another number. Of a row that is skipped for
    -- it: what stood there instead of a number.
    phone           TEXT    NOT NULL,
    wa_id           TEXT,
    -- The caller's own idempotency key, and the key of a row that was skipped: that one uses up none. Were it told apart by
    -- its state, the unique index would be written at every step of every message.
    caller_key      TEXT,
    refused_key     TEXT,
    -- Which record of its file, as a sheet shows it.
    row             INTEGER,
    -- The request's components, frozen when the message entered the ledger.
    components      TEXT    NOT NULL CHECK (json_valid(components)),
    state           TEXT    NOT NULL CHECK (state = 'sending' OR state = 'accepted' OR state = 'queued' OR state = 'sent'
                            OR state = 'delivered' OR state = 'read' OR state = 'failed' OR state = 'held' OR state = 'unknown'
                            OR state = 'scheduled' OR state = 'missed' OR state = 'expired' OR state = 'cancelled' OR state = 'skipped'),
    -- Not before this time: a schedule, or the end of a pause.
    due_at          INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    wamid           TEXT,
    -- Why it is failed, unknown or skipped: our code, the service's own words where there are some, and what is wrong with its
    -- row (core::ledger::RowProblem).
    error_code      TEXT,
    error_detail    TEXT CHECK (error_detail IS NULL OR json_valid(error_detail)),
    problem         TEXT CHECK (problem IS NULL OR json_valid(problem)),
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    looked_at       INTEGER
) STRICT;
INSERT INTO messages_of (key, id, batch, account, contact, phone, wa_id, caller_key, refused_key, components, state, due_at,
        attempts, wamid, error_code, error_detail, created_at, updated_at, looked_at)
    SELECT key, id, batch, account, contact, phone, wa_id, iif(state = 'skipped', NULL, caller_key),
        iif(state = 'skipped', caller_key, NULL), components, state, due_at, attempts, wamid, error_code, error_detail,
        created_at, updated_at, looked_at FROM messages;
DROP TABLE messages;
ALTER TABLE messages_of RENAME TO messages;
-- What waits, batch by batch, so that batches can take turns.
CREATE INDEX messages_waiting ON messages (account, batch, state, due_at) WHERE state = 'queued' OR state = 'scheduled';
CREATE INDEX messages_sending ON messages (key) WHERE state = 'sending';
CREATE INDEX messages_batch ON messages (batch, state);
-- A batch's rows in the order in which they entered.
CREATE INDEX messages_of_batch ON messages (batch);
CREATE INDEX messages_created ON messages (account, created_at);
CREATE INDEX messages_phone ON messages (account, phone);
CREATE INDEX messages_contact ON messages (contact) WHERE contact IS NOT NULL;
CREATE UNIQUE INDEX messages_caller_key ON messages (account, caller_key) WHERE caller_key IS NOT NULL;
-- What may still have news, by when it last moved; and what waits for a person. A message is found by its attempt's
-- reference and whose answer something is by the phone: indexes over the service's names were written at every send.
CREATE INDEX messages_awaiting ON messages (account, updated_at)
    WHERE state = 'accepted' OR state = 'held' OR state = 'sent' OR state = 'delivered';
CREATE INDEX messages_trouble ON messages (account, state, updated_at) WHERE state = 'failed' OR state = 'unknown' OR state = 'missed';

-- Messages a second that a person allows, below what the service grants; null: as much as it grants.
ALTER TABLE accounts ADD COLUMN max_rate INTEGER CHECK (max_rate IS NULL OR max_rate > 0);
-- `21:00-08:00` by the account's clock; null: none.
ALTER TABLE accounts ADD COLUMN quiet_hours TEXT;
-- Whether a person paused everything: what enters meanwhile is paused too.
ALTER TABLE accounts ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));

-- An attempt is named by its message and number: no id and no second index to be written before each request.
CREATE TABLE attempts_of (
    message     INTEGER NOT NULL REFERENCES messages (key) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    -- What travelled with the request, where it was not the message's id and the number: an older program's.
    reference   TEXT,
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,
    -- Null: on its way, or the program ended before the answer.
    outcome     TEXT CHECK (outcome = 'accepted' OR outcome = 'refused' OR outcome = 'never_left' OR outcome = 'doubtful'),
    -- The service's id, where a later attempt of the same message has another one; that one stands in messages.
    wamid       TEXT,
    detail      TEXT CHECK (detail IS NULL OR json_valid(detail)),
    PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;
INSERT INTO attempts_of (message, number, reference, started_at, finished_at, outcome, wamid, detail)
    SELECT message, number, id, started_at, finished_at, outcome, wamid, detail FROM attempts;
DROP TABLE attempts;
ALTER TABLE attempts_of RENAME TO attempts;
CREATE UNIQUE INDEX attempts_reference ON attempts (reference) WHERE reference IS NOT NULL;

-- A status is told again and again; what is the same has the same time. A message that a person lets try again may be told
-- the same status a second time, of its next attempt and at another time: that is news.
CREATE TABLE statuses_of (
    message INTEGER NOT NULL REFERENCES messages (key) ON DELETE CASCADE,
    status  TEXT    NOT NULL CHECK (status = 'sent' OR status = 'delivered' OR status = 'read' OR status = 'failed'),
    at      INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    detail  TEXT CHECK (detail IS NULL OR json_valid(detail)),
    PRIMARY KEY (message, status, at)
) STRICT, WITHOUT ROWID;
INSERT INTO statuses_of SELECT message, status, at, seen_at, detail FROM statuses;
DROP TABLE statuses;
ALTER TABLE statuses_of RENAME TO statuses;

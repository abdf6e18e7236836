-- What customers wrote or tapped. The service's id keeps the same one from entering twice: it is told again after a
-- restart, and by webhooks as often as it likes.
CREATE TABLE answers (
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    account     INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    contact     INTEGER REFERENCES contacts (key) ON DELETE SET NULL,
    -- The number that we write to, however the service calls the person; a conversation is an account and a phone.
    phone       TEXT    NOT NULL,
    wa_id       TEXT    NOT NULL,
    service_id  TEXT    NOT NULL,
    -- The service's word: text, button, image and others.
    kind        TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    -- The message that it answers: ours, where it is in the ledger, and as the service calls it.
    message     INTEGER REFERENCES messages (key) ON DELETE SET NULL,
    reply_to    TEXT,
    received_at INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL,
    UNIQUE (account, service_id)
) STRICT;
CREATE INDEX answers_received ON answers (account, received_at);
CREATE INDEX answers_phone ON answers (account, phone, received_at);
CREATE INDEX answers_message ON answers (message) WHERE message IS NOT NULL;
CREATE INDEX answers_contact ON answers (contact) WHERE contact IS NOT NULL;

-- When a person first looked at why it failed. Null: nobody has.
ALTER TABLE messages ADD COLUMN looked_at INTEGER;

-- Whose answer it is, by the name that the service has for the person.
CREATE INDEX messages_wa_id ON messages (account, wa_id) WHERE wa_id IS NOT NULL;
-- A mailing's rows in the order in which they entered.
CREATE INDEX messages_of_batch ON messages (batch);
CREATE INDEX messages_created ON messages (account, created_at, state);
-- What may still have news, by when it last moved; and what waits for a person.
CREATE INDEX messages_awaiting ON messages (account, updated_at) WHERE state IN ('accepted', 'held', 'sent', 'delivered');
CREATE INDEX messages_trouble ON messages (account, state, updated_at) WHERE state IN ('failed', 'unknown');
CREATE INDEX batches_account ON batches (account);
CREATE INDEX batches_stopped ON batches (account) WHERE stopped IS NOT NULL;
CREATE INDEX batches_template ON batches (account, template, language, created_at);

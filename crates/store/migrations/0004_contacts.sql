-- Contacts at full strength: search, tags and fields of their own, consent as it stands, what can be taken back, and what a
-- forgotten person leaves behind. `folded`, `sort_name`, `backward_key`, `contact_words` and `name_words` are functions of
-- the program's (src/functions.rs): they are what recado-core says.

-- What the list is sorted by (core::contact::sort_name), and the words of fields and notes that a search reads.
ALTER TABLE contacts ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- What stands of the person's consents: 1 given, 0 taken back, null: nothing was said. The rows of consents say why.
ALTER TABLE contacts ADD COLUMN utility INTEGER CHECK (utility IS NULL OR utility = 0 OR utility = 1);
ALTER TABLE contacts ADD COLUMN marketing INTEGER CHECK (marketing IS NULL OR marketing = 0 OR marketing = 1);
-- The import that added it, by its key in edits, which outlives what it can still take back.
ALTER TABLE contacts ADD COLUMN added_by INTEGER;

DROP TRIGGER contacts_text_insert;
DROP TRIGGER contacts_text_delete;
DROP TRIGGER contacts_text_update;
DROP TABLE contacts_text;
DROP INDEX contacts_name;
-- The match key stands backwards from now on: who knows the last digits of a number finds it by the same index.
UPDATE contacts SET sort_name = sort_name(name, phone), words = contact_words(fields, notes), match_key = backward_key(phone);
CREATE INDEX contacts_name ON contacts (sort_name);
CREATE INDEX contacts_opted_out ON contacts (key) WHERE utility = 0 OR marketing = 0;

-- A tag is one whatever its case and accents.
CREATE TABLE tags (
    key    INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL UNIQUE
) STRICT;
-- As the first person has it.
INSERT INTO tags (name, folded)
    SELECT tag, folded(tag) FROM (SELECT tag, min(contact) FROM contact_tags GROUP BY folded(tag)) ORDER BY 2;
CREATE TABLE contact_tags_of (
    contact INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    tag     INTEGER NOT NULL REFERENCES tags (key) ON DELETE CASCADE,
    PRIMARY KEY (contact, tag)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO contact_tags_of (contact, tag)
    SELECT contact, tags.key FROM contact_tags JOIN tags ON tags.folded = folded(contact_tags.tag);
DROP TABLE contact_tags;
ALTER TABLE contact_tags_of RENAME TO contact_tags;
CREATE INDEX contact_tags_tag ON contact_tags (tag, contact);

-- The shop's own fields; their values stand in contacts.fields, by these names, in the form of their kind.
CREATE TABLE fields (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT    NOT NULL CHECK (name <> ''),
    folded   TEXT    NOT NULL UNIQUE,
    kind     TEXT    NOT NULL CHECK (kind = 'text' OR kind = 'number' OR kind = 'date' OR kind = 'money'),
    currency TEXT    CHECK ((currency IS NOT NULL) = (kind = 'money'))
) STRICT;
INSERT OR IGNORE INTO fields (name, folded, kind)
    SELECT DISTINCT one.key, folded(one.key), 'text' FROM contacts, json_each(contacts.fields) AS one WHERE one.key <> '' ORDER BY 1;

-- One tree in place of two: an import writes as many of these as it writes people.
CREATE TABLE consents_of (
    contact INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    -- From 1, for each person in the order in which they were written down.
    number  INTEGER NOT NULL,
    purpose TEXT    NOT NULL CHECK (purpose = 'utility' OR purpose = 'marketing'),
    given   INTEGER NOT NULL CHECK (given = 0 OR given = 1),
    at      INTEGER NOT NULL,
    source  TEXT    NOT NULL,
    wording TEXT,
    -- The import or other edit that it came with, by its key in edits.
    edit    INTEGER,
    PRIMARY KEY (contact, number)
) STRICT, WITHOUT ROWID;
INSERT INTO consents_of (contact, number, purpose, given, at, source, wording)
    SELECT contact, row_number() OVER (PARTITION BY contact ORDER BY key), purpose, given, at, source, wording FROM consents;
DROP TABLE consents;
ALTER TABLE consents_of RENAME TO consents;
UPDATE contacts SET
    utility = (SELECT given FROM consents WHERE contact = contacts.key AND purpose = 'utility' ORDER BY at DESC, number DESC LIMIT 1),
    marketing = (SELECT given FROM consents WHERE contact = contacts.key AND purpose = 'marketing' ORDER BY at DESC, number DESC LIMIT 1);

-- What else the service calls a person: another spelling of the number, or an id that outlives it.
CREATE TABLE aliases (
    kind       TEXT    NOT NULL CHECK (kind = 'wa_id' OR kind = 'user_id'),
    value      TEXT    NOT NULL,
    contact    INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    learned_at INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_contact ON aliases (contact);
INSERT OR IGNORE INTO aliases (kind, value, contact, learned_at)
    SELECT 'wa_id', wa_id, contact, min(updated_at) FROM messages WHERE contact IS NOT NULL AND wa_id <> '' AND wa_id <> substr(phone, 2) GROUP BY wa_id;

-- What was done to many contacts at once. The contacts that an import added have keys from first_key to last_key and
-- added_by; what it changed, and whom another edit touched, stands in edit_rows.
CREATE TABLE edits (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT    NOT NULL UNIQUE,
    kind      TEXT    NOT NULL CHECK (kind = 'import' OR kind = 'tags' OR kind = 'consent'),
    at        INTEGER NOT NULL,
    -- core::edit::EditDetail
    detail    TEXT    NOT NULL CHECK (json_valid(detail)),
    first_key INTEGER,
    last_key  INTEGER,
    undone_at INTEGER
) STRICT;
CREATE TABLE edit_rows (
    contact INTEGER NOT NULL REFERENCES contacts (key) ON DELETE CASCADE,
    edit    INTEGER NOT NULL REFERENCES edits (key) ON DELETE CASCADE,
    -- What the contact was like; null: the edit only put something to it that can be taken off again.
    before  TEXT CHECK (before IS NULL OR json_valid(before)),
    PRIMARY KEY (contact, edit)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_rows_edit ON edit_rows (edit);

-- Which column was what, for files whose columns are called alike.
CREATE TABLE import_shapes (
    shape   TEXT    PRIMARY KEY,
    mapping TEXT    NOT NULL CHECK (json_valid(mapping)),
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE segments (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL CHECK (name <> ''),
    folded     TEXT    NOT NULL UNIQUE,
    -- core::contact::Condition
    conditions TEXT    NOT NULL CHECK (json_valid(conditions)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- Numbers of forgotten people, as nobody can read them back without the key in the keychain.
CREATE TABLE tombstones (
    mark BLOB    PRIMARY KEY,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who asked what of the data that matters: an id of ours, counts, and never a name or a number.
CREATE TABLE audit (
    key     INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    action  TEXT    NOT NULL,
    contact TEXT,
    detail  TEXT    NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX audit_contact ON audit (contact) WHERE contact IS NOT NULL;

-- The words that names are made of, each once: a word that was mistyped is looked for among them.
CREATE TABLE name_words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO name_words (word) SELECT one.value FROM contacts, json_each(name_words(sort_name)) AS one;

-- Which words stand in a name and which elsewhere is all that is asked, so no places of words are kept. Prefixes of three
-- letters have postings of their own; shorter ones are looked for in contacts_name.
CREATE VIRTUAL TABLE contacts_text USING fts5 (
    sort_name, words, content = 'contacts', content_rowid = 'key',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", detail = 'column', columnsize = 0, prefix = '3'
);
-- It is written by src/tables/text_index.rs. By triggers, each row would be a statement of several steps, before which FTS5
-- writes out all that it has gathered: four times the work of an import.
INSERT INTO contacts_text (contacts_text) VALUES ('rebuild');
-- What is deleted leaves the index at once, not at some later merge: an erased person is gone (LGPD).
INSERT INTO contacts_text (contacts_text, rank) VALUES ('secure-delete', 1);

-- What a message goes through on its way is in messages_waiting and messages_sending; here it is written once, where it has
-- ended up. A mailing costs three index entries a message less.
DROP INDEX messages_batch;
CREATE INDEX messages_batch ON messages (batch, state) WHERE state <> 'queued' AND state <> 'scheduled' AND state <> 'sending';

-- Templates at the service, and the files that messages carry.

-- What was asked for, made anew: besides a draft that is handed in, a template of the service's may be deleted, or let go
-- again after a pause.
CREATE TABLE template_requests_of (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL UNIQUE,
    account    INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    -- What was asked for outlives the draft that it was written in.
    draft      INTEGER REFERENCES drafts (key) ON DELETE SET NULL,
    kind       TEXT    NOT NULL CHECK (kind = 'submit' OR kind = 'delete' OR kind = 'unpause'),
    -- The template that it is about. No language: all of them, of a deletion.
    name       TEXT    NOT NULL,
    language   TEXT,
    content    TEXT    NOT NULL CHECK (json_valid(content)),
    sources    TEXT    NOT NULL CHECK (json_valid(sources)),
    asked_at   INTEGER NOT NULL,
    -- 'unsure': it left, and no answer came. What the service has decides.
    state      TEXT    NOT NULL CHECK (state = 'waiting' OR state = 'unsure' OR state = 'taken' OR state = 'refused'),
    ended_at   INTEGER,
    -- The service's answer: its error, or what it said that nobody here understands, as it came.
    detail     TEXT    CHECK (detail IS NULL OR json_valid(detail))
) STRICT;
INSERT INTO template_requests_of (key, id, account, draft, kind, name, language, content, sources, asked_at, state, detail)
    SELECT key, id, account, draft, kind, coalesce(json_extract(content, '$.name'), ''), json_extract(content, '$.language'),
        content, sources, asked_at, state, detail FROM template_requests;
DROP TABLE template_requests;
ALTER TABLE template_requests_of RENAME TO template_requests;
-- A draft waits once; asked for again, it is asked for as it is then.
CREATE UNIQUE INDEX template_requests_waiting ON template_requests (draft) WHERE state = 'waiting' AND draft IS NOT NULL;
CREATE INDEX template_requests_draft ON template_requests (draft, key);
CREATE INDEX template_requests_account ON template_requests (account, key);

-- When an approved template was changed from here: the platform allows so many changes a day and a month.
CREATE TABLE template_edits (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    account    INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    service_id TEXT    NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX template_edits_template ON template_edits (account, service_id, at);

-- When all templates were looked at last.
ALTER TABLE accounts ADD COLUMN templates_at INTEGER;
-- Kinds of button that the service said this account may not use: a list of the platform's words.
ALTER TABLE accounts ADD COLUMN lacks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lacks));

-- Files that were handed in to be sent. Their bytes lie in the folder `files`, under their hash.
CREATE TABLE files (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    -- SHA-256 of the bytes, in hexadecimal.
    hash       TEXT    NOT NULL UNIQUE,
    mime       TEXT    NOT NULL,
    bytes      INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- When something was last made that carries it.
    used_at    INTEGER NOT NULL
) STRICT;

-- What the service calls a file, for messages. It is the number's that it was uploaded for, and lives thirty days.
CREATE TABLE uploads (
    file        INTEGER NOT NULL REFERENCES files (key) ON DELETE CASCADE,
    account     INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    media_id    TEXT,
    uploaded_at INTEGER,
    -- Why the service did not want it.
    error       TEXT    CHECK (error IS NULL OR json_valid(error)),
    PRIMARY KEY (file, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_account ON uploads (account, uploaded_at);

-- What the service calls a file as the sample of a template; a session that was cut off is taken up again.
CREATE TABLE samples (
    file       INTEGER NOT NULL REFERENCES files (key) ON DELETE CASCADE,
    account    INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    session    TEXT,
    handle     TEXT,
    at         INTEGER NOT NULL,
    PRIMARY KEY (file, account)
) STRICT, WITHOUT ROWID;

-- Which files the messages of a batch carry.
CREATE TABLE batch_files (
    batch INTEGER NOT NULL REFERENCES batches (key) ON DELETE CASCADE,
    file  INTEGER NOT NULL REFERENCES files (key),
    PRIMARY KEY (batch, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_files_file ON batch_files (file);

-- Templates that are being written, how they once were, and what was asked for at the service while it was out of reach.

-- A draft's content is the service's creation JSON, whole. Name and language are copied out of it for lists: they may be
-- empty, and two drafts may have the same ones.
CREATE TABLE drafts (
    key           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT    NOT NULL UNIQUE,
    account       INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    content       TEXT    NOT NULL CHECK (json_valid(content)),
    -- Where values come from, by the names of the variables.
    sources       TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(sources)),
    name          TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    -- The template of the service's that it changes. Not a reference: that row may go and come again with a sync.
    base_name     TEXT,
    base_language TEXT,
    origin        TEXT    NOT NULL CHECK (origin = 'blank' OR origin = 'library' OR origin = 'duplicate' OR origin = 'translation' OR origin = 'import' OR origin = 'template'),
    -- As what its content is kept when it is written over.
    mark          TEXT    NOT NULL CHECK (mark = 'start' OR mark = 'sitting' OR mark = 'restore' OR mark = 'import' OR mark = 'request'),
    revision      INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    -- Out of sight, and to be had back for a while.
    deleted_at    INTEGER,
    CHECK ((base_name IS NULL) = (base_language IS NULL))
) STRICT;
CREATE INDEX drafts_account ON drafts (account, name, language) WHERE deleted_at IS NULL;
CREATE INDEX drafts_deleted ON drafts (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE draft_versions (
    key     INTEGER PRIMARY KEY AUTOINCREMENT,
    draft   INTEGER NOT NULL REFERENCES drafts (key) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    content TEXT    NOT NULL CHECK (json_valid(content)),
    sources TEXT    NOT NULL CHECK (json_valid(sources)),
    at      INTEGER NOT NULL,
    reason  TEXT    NOT NULL CHECK (reason = 'start' OR reason = 'sitting' OR reason = 'restore' OR reason = 'import' OR reason = 'request'),
    UNIQUE (draft, number)
) STRICT;

CREATE TABLE template_requests (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    id       TEXT    NOT NULL UNIQUE,
    account  INTEGER NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    -- What was asked for outlives the draft that it was written in.
    draft    INTEGER REFERENCES drafts (key) ON DELETE SET NULL,
    kind     TEXT    NOT NULL CHECK (kind = 'submit'),
    content  TEXT    NOT NULL CHECK (json_valid(content)),
    sources  TEXT    NOT NULL CHECK (json_valid(sources)),
    asked_at INTEGER NOT NULL,
    state    TEXT    NOT NULL CHECK (state = 'waiting' OR state = 'taken' OR state = 'refused'),
    detail   TEXT    CHECK (detail IS NULL OR json_valid(detail))
) STRICT;
-- A draft waits once; asked for again, it is asked for as it is then.
CREATE UNIQUE INDEX template_requests_waiting ON template_requests (draft) WHERE state = 'waiting';
CREATE INDEX template_requests_draft ON template_requests (draft, key);
CREATE INDEX template_requests_account ON template_requests (account, key);

-- Where values of a template come from: ours, so a sync leaves it alone.
ALTER TABLE templates ADD COLUMN sources TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(sources));
-- What the service says of a template beyond the other columns, as it came.
ALTER TABLE templates ADD COLUMN other TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(other));
-- Whether anything came with a sync is asked at every key that is typed in a draft.
CREATE INDEX templates_updated ON templates (account, updated_at);

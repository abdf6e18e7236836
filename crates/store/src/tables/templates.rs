//! The local copy of an account's templates.

use std::borrow::Cow;
use std::collections::HashSet;

use chrono::{DateTime, Utc};
use recado_core::template::{ParameterFormat, Template, TemplateStatus};
use recado_core::{AccountId, TemplateId};
use rusqlite::{OptionalExtension, Row, named_params};
use serde_json::{Value, json};

use crate::row::{from_json, millis, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "templates";
const COLUMNS: &str = "name, language, category, status, parameter_format, components, service_id, quality, rejected_reason, correct_category, \
     other";

/// What a sync did to the local copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Synced {
    /// New here.
    pub added: u64,
    /// Different from before.
    pub updated: u64,
    /// No longer at the service.
    pub removed: u64,
}

/// Makes the local copy what the service listed. Drafts, which the service does not know, stay.
///
/// # Errors
/// [`StoreError`]; the copy is then as it was.
pub fn replace_all(
    tx: &Tx<'_>,
    account: AccountId,
    templates: &[(TemplateId, Template)],
    now: DateTime<Utc>,
) -> Result<Synced, StoreError> {
    let account: i64 =
        tx.0.query_row("SELECT key FROM accounts WHERE id = ?1", [account.to_string()], |row| row.get(0))?;
    let mut synced = Synced::default();
    for (id, template) in templates {
        let before = find(tx, account, &template.name, &template.language)?;
        match before {
            None => synced.added += 1,
            Some(before) if before != *template => synced.updated += 1,
            Some(_) => {}
        }
        upsert(tx, account, *id, template, now)?;
    }
    let listed: HashSet<(&str, &str)> = templates.iter().map(|(_, t)| (t.name.as_str(), t.language.as_str())).collect();
    let mut here =
        tx.0.prepare_cached("SELECT key, name, language FROM templates WHERE account = ?1 AND status <> 'DRAFT'")?;
    let here = here.query_map([account], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for row in here.collect::<Result<Vec<(i64, String, String)>, _>>()? {
        if !listed.contains(&(row.1.as_str(), row.2.as_str())) {
            tx.0.execute("DELETE FROM templates WHERE key = ?1", [row.0])?;
            synced.removed += 1;
        }
    }
    Ok(synced)
}

/// Makes the local copy of one name what the service listed of it, in all languages.
///
/// # Errors
/// [`StoreError`]; the copy is then as it was.
pub fn replace_named(
    tx: &Tx<'_>,
    account: AccountId,
    name: &str,
    listed: &[(TemplateId, Template)],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let gone = |language: &str| listed.iter().all(|(_, template)| template.language != language);
    for here in named(tx, account, name)?.iter().filter(|here| here.status.as_str() != "DRAFT" && gone(&here.language))
    {
        remove(tx, account, name, Some(&here.language))?;
    }
    listed.iter().try_for_each(|(id, template)| put(tx, account, *id, template, now))
}

/// Keeps one template as the service has it.
///
/// # Errors
/// [`StoreError`]
pub fn put(
    tx: &Tx<'_>,
    account: AccountId,
    id: TemplateId,
    template: &Template,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let account = tx.0.query_row("SELECT key FROM accounts WHERE id = ?1", [account.to_string()], |row| row.get(0))?;
    if find(tx, account, &template.name, &template.language)?.is_some_and(|before| before == *template) {
        // Only the look is new: what was worked out of the account's templates still holds.
        let seen = (account, &template.name, &template.language, millis(now));
        tx.0.prepare_cached("UPDATE templates SET synced_at = ?4 WHERE account = ?1 AND name = ?2 AND language = ?3")?
            .execute(seen)?;
        return Ok(());
    }
    upsert(tx, account, id, template, now)
}

/// Takes a template out of the local copy: one language, or all of them.
///
/// # Errors
/// [`StoreError`]
pub fn remove(tx: &Tx<'_>, account: AccountId, name: &str, language: Option<&str>) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "DELETE FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND name = ?2 \
         AND (?3 IS NULL OR language = ?3)",
    )?
    .execute((account.to_string(), name, language))?;
    Ok(())
}

/// When the service was last seen to have it as it stands here.
///
/// # Errors
/// [`StoreError`]
pub fn looked_at(
    tx: &Tx<'_>,
    account: AccountId,
    name: &str,
    language: &str,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT synced_at FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND name = ?2 AND language = ?3",
    )?;
    let at = found.query_row((account.to_string(), name, language), |row| row.get::<_, Option<i64>>(0)).optional()?;
    Ok(at.flatten().map(time))
}

/// The names of which some language is being looked over by the platform, so that it may change at any moment.
///
/// # Errors
/// [`StoreError`]
pub fn in_review(tx: &Tx<'_>, account: AccountId) -> Result<Vec<String>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT DISTINCT name FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) \
         AND (status = 'PENDING' OR status = 'IN_APPEAL') ORDER BY name",
    )?;
    let names = found.query_map([account.to_string()], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn upsert(
    tx: &Tx<'_>,
    account: i64,
    id: TemplateId,
    template: &Template,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO templates (id, account, name, language, category, status, parameter_format, components, service_id, quality, \
         rejected_reason, correct_category, other, synced_at, created_at, updated_at) \
         VALUES (:id, :account, :name, :language, :category, :status, :parameter_format, :components, :service_id, :quality, \
         :rejected_reason, :correct_category, :other, :now, :now, :now) \
         ON CONFLICT (account, name, language) DO UPDATE SET category = excluded.category, status = excluded.status, \
         parameter_format = excluded.parameter_format, components = excluded.components, service_id = excluded.service_id, \
         quality = excluded.quality, rejected_reason = excluded.rejected_reason, \
         correct_category = excluded.correct_category, other = excluded.other, \
         synced_at = excluded.synced_at, updated_at = excluded.updated_at",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":account": account,
        ":name": template.name,
        ":language": template.language,
        ":category": template.category,
        ":status": template.status.as_str(),
        ":parameter_format": template.parameter_format.as_str(),
        ":components": to_json(&template.raw_components, TABLE, "components")?,
        ":service_id": template.service_id,
        ":quality": template.quality,
        ":rejected_reason": template.rejected_reason,
        ":correct_category": template.correct_category,
        ":other": to_json(&template.other, TABLE, "other")?,
        ":now": millis(now),
    })?;
    Ok(())
}

/// The templates of an account, by name and language; only those of a status where one is given (in any case).
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, account: AccountId, status: Option<&str>) -> Result<Vec<Template>, StoreError> {
    each(tx, account, status, |template| template)
}

/// What is made of each of them. A list of thousands is never in memory with all its parts, and that is most of its time.
///
/// # Errors
/// [`StoreError`]
pub fn each<T>(
    tx: &Tx<'_>,
    account: AccountId,
    status: Option<&str>,
    mut made: impl FnMut(Template) -> T,
) -> Result<Vec<T>, StoreError> {
    let mut all = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) \
         AND (?2 IS NULL OR status = upper(?2)) ORDER BY name, language",
    ))?;
    let mut rows = all.query((account.to_string(), status))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(made(template(row)?));
    }
    Ok(all)
}

/// Every language of a template.
///
/// # Errors
/// [`StoreError`]
pub fn named(tx: &Tx<'_>, account: AccountId, name: &str) -> Result<Vec<Template>, StoreError> {
    let mut all = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND name = ?2 ORDER BY language",
    ))?;
    let mut rows = all.query((account.to_string(), name))?;
    let mut templates = Vec::new();
    while let Some(row) = rows.next()? {
        templates.push(template(row)?);
    }
    Ok(templates)
}

/// What moves whenever anything of an account's templates may have changed: how many there are, and when a sync last wrote.
///
/// # Errors
/// [`StoreError`]
pub fn stamp(tx: &Tx<'_>, account: AccountId) -> Result<(i64, i64), StoreError> {
    let mut stamp = tx.0.prepare_cached(
        "SELECT count(*), coalesce(max(updated_at), 0) FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1)",
    )?;
    Ok(stamp.query_row([account.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What a template says, for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its name.
    pub name: String,
    /// As the platform spells it.
    pub language: String,
    /// In the platform's word.
    pub category: String,
    /// Its message; empty where it has none of its own.
    pub body: String,
    /// Its grey line; empty where it has none.
    pub footer: String,
}

/// What every template of an account says. Nothing else of them is read.
///
/// # Errors
/// [`StoreError`]
pub fn texts(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Text>, StoreError> {
    #[derive(serde::Deserialize)]
    struct Part<'a> {
        #[serde(rename = "type", borrow, default)]
        kind: Cow<'a, str>,
        #[serde(borrow, default)]
        text: Option<Cow<'a, str>>,
    }
    let mut all = tx.0.prepare_cached(
        "SELECT name, language, category, components FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1)",
    )?;
    let mut rows = all.query([account.to_string()])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        let components: String = row.get("components")?;
        // What has another shape has no text to compare.
        let parts: Vec<Part<'_>> = serde_json::from_str(&components).unwrap_or_default();
        let text = |kind: &str| {
            let part = parts.iter().find(|part| part.kind.eq_ignore_ascii_case(kind));
            part.and_then(|part| part.text.as_deref()).unwrap_or_default().to_owned()
        };
        texts.push(Text {
            name: row.get("name")?,
            language: row.get("language")?,
            category: row.get("category")?,
            body: text("BODY"),
            footer: text("FOOTER"),
        });
    }
    Ok(texts)
}

/// Where values of a template come from, by the names of its variables: an object, empty where nobody said it.
///
/// # Errors
/// [`StoreError`]
pub fn sources(tx: &Tx<'_>, account: AccountId, name: &str, language: &str) -> Result<Value, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT sources FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND name = ?2 AND language = ?3",
    )?;
    let found = found.query_row((account.to_string(), name, language), |row| Ok(from_json(row, TABLE, "sources")));
    Ok(found.optional()?.transpose()?.unwrap_or_else(|| json!({})))
}

/// Says where values of a template come from. A sync leaves it alone.
///
/// # Errors
/// [`StoreError`]
pub fn set_sources(
    tx: &Tx<'_>,
    account: AccountId,
    name: &str,
    language: &str,
    sources: &Value,
) -> Result<(), StoreError> {
    let sources = to_json(sources, TABLE, "sources")?;
    tx.0.prepare_cached(
        "UPDATE templates SET sources = ?4 WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND name = ?2 \
         AND language = ?3 AND sources <> ?4",
    )?
    .execute((account.to_string(), name, language, sources))?;
    Ok(())
}

fn find(tx: &Tx<'_>, account: i64, name: &str, language: &str) -> Result<Option<Template>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM templates WHERE account = ?1 AND name = ?2 AND language = ?3"
    ))?;
    let found = found.query_row((account, name, language), |row| Ok(template(row))).optional()?;
    found.transpose()
}

/// The row, its parts read by the same code as an answer of the service.
fn template(row: &Row<'_>) -> Result<Template, StoreError> {
    let components: Value = from_json(row, TABLE, "components")?;
    let mut template = Template::of_parts(row.get("name")?, row.get("language")?, row.get("category")?, components)
        .map_err(|_| StoreError::Row { table: TABLE, what: "components" })?;
    template.status = TemplateStatus::new(&row.get::<_, String>("status")?);
    template.parameter_format = ParameterFormat::from_service(&row.get::<_, String>("parameter_format")?);
    template.service_id = row.get("service_id")?;
    template.quality = row.get("quality")?;
    template.rejected_reason = row.get("rejected_reason")?;
    template.correct_category = row.get("correct_category")?;
    template.other = from_json(row, TABLE, "other")?;
    Ok(template)
}

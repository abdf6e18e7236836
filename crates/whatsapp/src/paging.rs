//! Lists that come in pages (API sheet, sections 1.3 and 3.1).
//!
//! Pages are asked for by the cursor `after`. The address in `paging.next` is never called: it may hold the token, and it
//! may lead elsewhere. It says two things only: that there is another page and, where the cursors are missing, its cursor.

use std::collections::HashSet;

use reqwest::Url;
use serde_json::Value;

use crate::{CallError, Client};

/// More pages than the largest account has templates: a service that never ends is not listened to for ever.
const MOST_PAGES: usize = 1000;

impl Client {
    /// All the pages of `url`, each as it came.
    ///
    /// # Errors
    /// [`CallError`]; a cursor that comes twice is an answer that is not the service's. Part of a list is never returned,
    /// because what is missing from it would look deleted.
    pub(crate) async fn get_pages(&self, url: &Url) -> Result<Vec<Value>, CallError> {
        let mut pages = Vec::new();
        let mut seen = HashSet::new();
        let mut after: Option<String> = None;
        loop {
            let mut url = url.clone();
            if let Some(after) = &after {
                url.query_pairs_mut().append_pair("after", after);
            }
            let page = self.get(url).await?;
            let next = next_cursor(&page)?;
            pages.push(page);
            match next {
                None => return Ok(pages),
                Some(cursor) => {
                    if pages.len() >= MOST_PAGES || !seen.insert(cursor.clone()) {
                        return Err(CallError::Foreign { http: 200 });
                    }
                    after = Some(cursor);
                }
            }
        }
    }

    /// The entries of `data` on all pages.
    pub(crate) async fn get_list(&self, url: &Url) -> Result<Vec<Value>, CallError> {
        let mut list = Vec::new();
        for page in self.get_pages(url).await? {
            match page.get("data") {
                Some(Value::Array(entries)) => list.extend(entries.iter().cloned()),
                _ => return Err(CallError::Foreign { http: 200 }),
            }
        }
        Ok(list)
    }
}

/// The cursor of the next page; none on the last one.
fn next_cursor(page: &Value) -> Result<Option<String>, CallError> {
    let Some(next) = page.pointer("/paging/next").and_then(Value::as_str) else { return Ok(None) };
    let named = page.pointer("/paging/cursors/after").and_then(Value::as_str).map(str::to_owned);
    let cursor = named.filter(|cursor| !cursor.is_empty()).or_else(|| {
        let url = Url::parse(next).ok()?;
        url.query_pairs().find(|(key, _)| key == "after").map(|(_, value)| value.into_owned())
    });
    // There is more, and no way to ask for it.
    cursor.map(Some).ok_or(CallError::Foreign { http: 200 })
}

//! Pages of a list, with cursors (API sheet, section 1.3): a cursor names the last thing seen, not a place in the list,
//! so that what comes and goes between two pages neither hides nor doubles anything.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::request::Request;

/// Things on a page where nothing else is asked for.
const USUAL: usize = 25;
/// Things on a page at most.
const MOST: usize = 100;

/// What a request wants of a list whose keys only grow along it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) limit: usize,
    after: Option<u64>,
    before: Option<u64>,
}

impl Wanted {
    /// Reads `limit`, `after` and `before`.
    pub(crate) fn of(request: &Request) -> Self {
        let limit = request.query("limit").and_then(|limit| limit.parse().ok()).unwrap_or(USUAL);
        let cursor = |name| request.query(name).and_then(decode);
        Self { limit: limit.clamp(1, MOST), after: cursor("after"), before: cursor("before") }
    }

    /// The part of the list that is wanted, and whether more follows it. Keys must grow along the list.
    pub(crate) fn cut<'a, T>(&self, list: &'a [T], key: impl Fn(&T) -> u64) -> (&'a [T], bool) {
        let (start, end) = match (self.after, self.before) {
            (Some(after), _) => {
                let start = list.partition_point(|item| key(item) <= after);
                (start, start.saturating_add(self.limit))
            }
            (None, Some(before)) => {
                let end = list.partition_point(|item| key(item) < before);
                (end.saturating_sub(self.limit), end)
            }
            (None, None) => (0, self.limit),
        };
        let end = end.min(list.len());
        (list.get(start..end).unwrap_or_default(), end < list.len())
    }
}

/// `{"data":[…],"paging":{…}}`; `paging` only where there is something, `next` only where more follows.
pub(crate) fn answer(request: &Request, base: &str, data: Vec<Value>, ends: Option<(u64, u64)>, more: bool) -> Value {
    let Some((first, last)) = ends.filter(|_| !data.is_empty()) else { return json!({ "data": data }) };
    let mut paging = json!({ "cursors": { "before": encode(first), "after": encode(last) } });
    if more && let Some(paging) = paging.as_object_mut() {
        paging.insert("next".into(), json!(next(request, base, &encode(last))));
    }
    json!({ "data": data, "paging": paging })
}

/// The address of what follows: the same request with another cursor.
fn next(request: &Request, base: &str, after: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in request.query_pairs().iter().filter(|(name, _)| name != "after" && name != "before") {
        query.append_pair(name, value);
    }
    query.append_pair("after", after);
    format!("{base}/{}/{}?{}", request.version, request.path.join("/"), query.finish())
}

fn encode(key: u64) -> String {
    URL_SAFE_NO_PAD.encode(format!("k{key}"))
}

fn decode(cursor: &str) -> Option<u64> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    std::str::from_utf8(&bytes).ok()?.strip_prefix('k')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::tests::request;

    #[test]
    fn walks_a_list_to_its_end_and_back() {
        let list: Vec<u64> = (1..=8).collect();
        let (page, more) = Wanted::of(&request("GET", "/1/x?limit=3", "")).cut(&list, |k| *k);
        assert_eq!((page, more), ([1, 2, 3].as_slice(), true));
        let uri = format!("/1/x?limit=3&after={}", encode(6));
        let (page, more) = Wanted::of(&request("GET", &uri, "")).cut(&list, |k| *k);
        assert_eq!((page, more), ([7, 8].as_slice(), false));
        let uri = format!("/1/x?limit=3&before={}", encode(7));
        let (page, more) = Wanted::of(&request("GET", &uri, "")).cut(&list, |k| *k);
        assert_eq!((page, more), ([4, 5, 6].as_slice(), true));
    }

    #[test]
    fn next_repeats_what_was_asked() {
        let answer = answer(
            &request("GET", "/v23.0/1/x?limit=1&status=APPROVED", ""),
            "http://h",
            vec![json!(1)],
            Some((5, 5)),
            true,
        );
        let next = answer.pointer("/paging/next").and_then(Value::as_str).unwrap();
        assert_eq!(next, format!("http://h/v23.0/1/x?limit=1&status=APPROVED&after={}", encode(5)));
    }
}

//! Places in a document, by JSON Pointer (RFC 6901): reading, setting, taking away. What is not touched stays as it is.

use serde_json::{Map, Value};

/// What `path` names; none where nothing stands there. The empty path is the whole.
#[must_use]
pub fn get<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    value.pointer(path)
}

/// Puts `new` where `path` says. Objects on the way are made where they are missing; lists are not. The index after the
/// last one, and `-`, add to a list. Says whether there was such a place.
#[must_use]
pub fn set(value: &mut Value, path: &str, new: Value) -> bool {
    let Some(place) = tokens(path) else { return false };
    let Some((last, way)) = place.split_last() else {
        *value = new;
        return true;
    };
    let Some(parent) = walk(value, way, true) else { return false };
    match parent {
        Value::Object(map) => {
            map.insert(last.clone(), new);
            true
        }
        Value::Array(list) => {
            let index = if last == "-" { Some(list.len()) } else { index(last) };
            match index {
                Some(at) if at < list.len() => list.get_mut(at).map(|old| *old = new).is_some(),
                Some(at) if at == list.len() => {
                    list.push(new);
                    true
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// Takes away what stands at `path`. What follows it in a list moves up. Nothing there: nothing happens.
pub fn remove(value: &mut Value, path: &str) {
    let Some(place) = tokens(path) else { return };
    let Some((last, way)) = place.split_last() else { return };
    match walk(value, way, false) {
        Some(Value::Object(map)) => {
            map.remove(last);
        }
        Some(Value::Array(list)) => {
            if let Some(at) = index(last).filter(|at| *at < list.len()) {
                list.remove(at);
            }
        }
        _ => {}
    }
}

/// A key as one step of a path.
#[must_use]
pub fn step(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn walk<'v>(value: &'v mut Value, way: &[String], make: bool) -> Option<&'v mut Value> {
    let mut here = value;
    for key in way {
        here = match here {
            Value::Object(map) => {
                if make && !map.get(key).is_some_and(|next| next.is_object() || next.is_array()) {
                    // A key that holds null or a word in the way of an object is replaced: there is nothing under it.
                    map.insert(key.clone(), Value::Object(Map::new()));
                }
                map.get_mut(key)?
            }
            Value::Array(list) => list.get_mut(index(key)?)?,
            _ => return None,
        };
    }
    Some(here)
}

fn tokens(path: &str) -> Option<Vec<String>> {
    if path.is_empty() {
        return Some(Vec::new());
    }
    let rest = path.strip_prefix('/')?;
    Some(rest.split('/').map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
}

/// RFC 6901: no leading zeros, no sign.
fn index(token: &str) -> Option<usize> {
    let plain = token == "0" || (!token.starts_with('0') && token.bytes().all(|b| b.is_ascii_digit()));
    if plain { token.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn sets_and_takes_away() {
        let mut doc = json!({"a": [{"b": 1}], "x/y": {"~": 0}});
        assert!(
            set(&mut doc, "/a/0/b", json!(2)) && set(&mut doc, "/a/1", json!("new")) && set(&mut doc, "/a/-", json!(3))
        );
        assert!(set(&mut doc, "/x~1y/~0", json!(9)) && set(&mut doc, "/deep/er/still", json!(true)));
        assert_eq!(doc, json!({"a": [{"b": 2}, "new", 3], "x/y": {"~": 9}, "deep": {"er": {"still": true}}}));
        for nowhere in ["/a/7", "/a/01", "/a/x/y", "a", "/a/0/b/-/c/d/../"] {
            let before = doc.clone();
            if !set(&mut doc, nowhere, json!(0)) {
                assert_eq!(doc, before, "{nowhere}");
            }
        }
        remove(&mut doc, "/a/0");
        remove(&mut doc, "/a/9");
        remove(&mut doc, "");
        assert_eq!(doc["a"], json!(["new", 3]));
        assert_eq!(step("x/~"), "/x~1~0");
    }

    proptest! {
        #[test]
        fn any_path_comes_to_an_end(path in "(/([a-c~]|[0-3]|-|)){0,4}|\\PC{0,6}") {
            let mut doc = json!({"a": [1, {"b": []}], "b": "word", "": {"c": null}});
            let set_it = set(&mut doc, &path, json!("x"));
            if set_it && !path.ends_with("/-") {
                prop_assert_eq!(get(&doc, &path), Some(&json!("x")));
            }
            remove(&mut doc, &path);
        }
    }
}

//! Several products of the catalogue in sections (API sheet, section 2.2): as an object in JSON, or as one writes them:
//! `Vasos: vaso-azul, vaso-liso | Terra: terra-5kg`.

use serde_json::{Map, Value, json};

use super::super::variable::Place;
use super::{Filling, ValueProblem};

/// Of one message.
const PRODUCTS: usize = 30;
const SECTIONS: usize = 10;
/// Characters of a section's title.
const TITLE: usize = 24;

impl Filling<'_> {
    pub(super) fn products(&mut self, name: &str, index: usize) -> Option<Value> {
        let text = self.value(name, &Place::ButtonAction(index))?;
        let action = if text.starts_with('{') {
            serde_json::from_str::<Map<String, Value>>(&text).ok().map(Value::Object)
        } else {
            in_sections(&text)
        };
        self.right(name, action.ok_or(ValueProblem::Products))
    }
}

/// The picture is that of the first product.
fn in_sections(text: &str) -> Option<Value> {
    let mut sections = Vec::new();
    let mut products = Vec::new();
    for section in text.split('|') {
        let (title, list) = section.split_once(':')?;
        let title = title.trim();
        let list: Vec<&str> = list.split(',').map(str::trim).collect();
        if title.is_empty() || title.chars().count() > TITLE || list.iter().any(|product| product.is_empty()) {
            return None;
        }
        let items: Vec<_> = list.iter().map(|product| json!({"product_retailer_id": product})).collect();
        sections.push(json!({"title": title, "product_items": items}));
        products.extend(list);
    }
    let first = products.first()?;
    let fits = sections.len() <= SECTIONS && products.len() <= PRODUCTS;
    fits.then(|| json!({"thumbnail_product_retailer_id": first, "sections": sections}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_as_one_writes_them() {
        assert_eq!(
            in_sections("Vasos: azul, liso | Terra: terra-5kg"),
            Some(json!({"thumbnail_product_retailer_id": "azul", "sections": [
                {"title": "Vasos", "product_items": [{"product_retailer_id": "azul"}, {"product_retailer_id": "liso"}]},
                {"title": "Terra", "product_items": [{"product_retailer_id": "terra-5kg"}]}]}))
        );
        let many = |sections: usize, products: usize| {
            (0..sections).map(|s| format!("S{s}: {}", vec!["a"; products].join(","))).collect::<Vec<_>>().join("|")
        };
        assert!(in_sections(&many(10, 3)).is_some());
        for wrong in
            ["azul, liso", ": azul", "Vasos:", "Vasos: azul,,liso", "Uma seção de nome longo demais: a", "|", ""]
        {
            assert_eq!(in_sections(wrong), None, "{wrong}");
        }
        assert_eq!((in_sections(&many(11, 1)), in_sections(&many(1, 31))), (None, None));
    }
}

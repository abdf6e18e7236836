//! Values of headers that are a picture, a file, a place or a product, and the end of an offer.

use chrono::DateTime;

use super::super::HeaderFormat;
use super::super::send::{Location, Media, OfferDeadline, Parameter, Product, SendComponent};
use super::super::variable::Place;
use super::{FillProblem, Filling, ValueProblem};
use crate::media::KeptFile;

impl Filling<'_> {
    pub(super) fn media(&mut self, format: &HeaderFormat) -> Option<Parameter> {
        let wrap: fn(Media) -> Parameter = match format {
            HeaderFormat::Image => |image| Parameter::Image { image },
            HeaderFormat::Video => |video| Parameter::Video { video },
            HeaderFormat::Document => |document| Parameter::Document { document },
            HeaderFormat::Location => {
                return self.checked(format, |value| location(value).ok_or(Some(ValueProblem::Location)));
            }
            HeaderFormat::Product => {
                return self.checked(format, |value| product(value).ok_or(Some(ValueProblem::Product)));
            }
            // Of pictures that move the marketing API alone knows (API sheet, section 2.2).
            HeaderFormat::Text | HeaderFormat::Gif | HeaderFormat::Other(_) => {
                self.problems.push(FillProblem::Unsupported { part: format!("HEADER {}", format.as_str()) });
                return None;
            }
        };
        self.checked(format, |value| medium(value, *format == HeaderFormat::Document).map(wrap).ok_or(None))
    }

    fn checked(
        &mut self,
        format: &HeaderFormat,
        read: impl Fn(&str) -> Result<Parameter, Option<ValueProblem>>,
    ) -> Option<Parameter> {
        let name = format!("{}header", self.prefix);
        let value = self.value(&name, &Place::HeaderMedia(format.clone()))?;
        match read(&value) {
            Ok(parameter) => Some(parameter),
            Err(Some(problem)) => self.wrong(&name, problem),
            Err(None) => {
                self.problems.push(FillProblem::BadValue { name });
                None
            }
        }
    }

    /// The end of an offer: an instant of RFC 3339, or milliseconds since 1970 as the platform counts them.
    pub(super) fn offer_end(&mut self) -> Vec<SendComponent> {
        let name = format!("{}offer", self.prefix);
        let Some(value) = self.value(&name, &Place::OfferEnd) else { return Vec::new() };
        let instant = DateTime::parse_from_rfc3339(&value).map(|instant| instant.timestamp_millis()).ok();
        let Some(expiration_time_ms) = instant.or_else(|| value.parse().ok()).filter(|ms| *ms > 0) else {
            self.wrong::<()>(&name, ValueProblem::Instant);
            return Vec::new();
        };
        let limited_time_offer = OfferDeadline { expiration_time_ms };
        vec![SendComponent::LimitedTimeOffer { parameters: vec![Parameter::LimitedTimeOffer { limited_time_offer }] }]
    }
}

/// A file that Recado keeps, an id of the service, or a public address.
fn medium(value: &str, document: bool) -> Option<Media> {
    if let Some(KeptFile { hash, name }) = KeptFile::parse(value) {
        let filename = name.filter(|_| document).map(str::to_owned);
        return Some(Media { file: Some(hash.to_owned()), filename, ..Media::default() });
    }
    if value.starts_with("https://") {
        let last = value.rsplit('/').next().and_then(|last| last.split(['?', '#']).next());
        let filename = last.filter(|name| document && name.contains('.')).map(str::to_owned);
        return Some(Media { link: Some(value.to_owned()), filename, ..Media::default() });
    }
    let id = value.bytes().all(|b| b.is_ascii_digit());
    id.then(|| Media { id: Some(value.to_owned()), ..Media::default() })
}

/// `LATITUDE,LONGITUDE`, then the place's name and its address if there are such: `-23.55,-46.63|Loja|Rua X, 1`.
fn location(value: &str) -> Option<Parameter> {
    let mut parts = value.split('|').map(str::trim);
    let (latitude, longitude) = parts.next()?.split_once(',')?;
    let degrees = |text: &str, most: f64| {
        let text = text.trim();
        text.parse::<f64>().ok().filter(|degrees| degrees.abs() <= most).map(|_| text.to_owned())
    };
    let (latitude, longitude) = (degrees(latitude, 90.0)?, degrees(longitude, 180.0)?);
    let mut word = || parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
    let (name, address) = (word(), word());
    Some(Parameter::Location { location: Location { latitude, longitude, name, address } })
}

/// `CATALOGUE:PRODUCT`, by their ids.
fn product(value: &str) -> Option<Parameter> {
    let (catalog_id, product_retailer_id) = value.split_once(':')?;
    let filled = !catalog_id.trim().is_empty() && !product_retailer_id.trim().is_empty();
    let product = Product {
        catalog_id: catalog_id.trim().to_owned(),
        product_retailer_id: product_retailer_id.trim().to_owned(),
    };
    filled.then_some(Parameter::Product { product })
}

//! What a cell of a workbook says, as text: a number without an exponent (a phone is one), a date as ISO 8601.
//!
//! A workbook keeps the number and, apart from it, how to show it; only whether it is a time is taken from there. So a
//! price of 1.234,50 is `1234.5` here.

use calamine::{DataRef, ExcelDateTime};

/// The text, or nothing where the cell shows an error.
pub(super) fn text(cell: &DataRef<'_>) -> Option<String> {
    Some(match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => self::number(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => self::moment(*moment),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Empty => String::new(),
        DataRef::Error(_) => return None,
    })
}

/// A number as a sheet shows it: whole ones with all their digits (below 2^53 there is none but the right one), others
/// with the fifteen digits that a spreadsheet keeps, so that 0.1 + 0.2 is 0.3.
pub(super) fn number(number: f64) -> String {
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    if number == 0.0 {
        return "0".to_owned();
    }
    if number.fract() == 0.0 && number.abs() < WHOLE {
        return format!("{number:.0}");
    }
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    // Rust writes a float without an exponent, however long that gets; past this nobody reads it as a number.
    if (1e-9..1e21).contains(&f64::abs(rounded)) { format!("{rounded}") } else { format!("{rounded:e}") }
}

/// `2026-12-01`, `2026-12-01 09:00` (as `--at` reads it), `09:00`, or the length of a time; seconds only where there are
/// some.
pub(super) fn moment(moment: ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if moment.is_duration() && (0.0..1e9).contains(&serial) {
        let seconds = (serial * 86_400.0).round();
        let (hours, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
        let (minutes, seconds) = ((rest / 60.0).floor(), rest % 60.0);
        return if seconds > 0.0 {
            format!("{hours:.0}:{minutes:02.0}:{seconds:02.0}")
        } else {
            format!("{hours:.0}:{minutes:02.0}")
        };
    }
    // Years 1900 to 9999; outside it is a number that is shown as a row of `#`.
    if !(0.0..2_958_466.0).contains(&serial) {
        return number(serial);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let second = second + u8::from(milli >= 500 && second < 59);
    let time = if second > 0 { format!("{hour:02}:{minute:02}:{second:02}") } else { format!("{hour:02}:{minute:02}") };
    if serial < 1.0 {
        time
    } else if serial.fract() == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {time}")
    }
}

/// A moment that a workbook keeps as ISO 8601, in the same words as the others.
pub(super) fn iso(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else { return text.to_owned() };
    let time = time.strip_suffix('Z').unwrap_or(time);
    let time =
        time.split_once('.').filter(|(_, part)| part.bytes().all(|digit| digit == b'0')).map_or(time, |(t, _)| t);
    let time = time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(time);
    if time == "00:00" { date.to_owned() } else { format!("{date} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn numbers_are_written_out() {
        for (value, wanted) in [
            (5_511_987_654_321.0, "5511987654321"),
            (11_987_654_321.0, "11987654321"),
            (9_007_199_254_740_991.0, "9007199254740991"),
            (0.0, "0"),
            (-0.0, "0"),
            (-3.0, "-3"),
            (1234.5, "1234.5"),
            (0.1 + 0.2, "0.3"),
            (19.9, "19.9"),
            (0.000_001, "0.000001"),
            (1e300, "1e300"),
            (1e-300, "1e-300"),
            (123_456_789_012_345_680.0, "123456789012346000"),
        ] {
            assert_eq!(number(value), wanted);
        }
    }

    #[test]
    fn times_are_written_as_one_reads_them() {
        for (serial, kind, wanted) in [
            (46_357.0, DateTime, "2026-12-01"),
            (46_357.375, DateTime, "2026-12-01 09:00"),
            (45_943.541, DateTime, "2025-10-13 12:59:02"),
            (0.375, DateTime, "09:00"),
            (1.104_166_666_666_666_7, TimeDelta, "26:30"),
            (-1.0, DateTime, "-1"),
            (1e12, DateTime, "1000000000000"),
            (f64::NAN, DateTime, "NaN"),
        ] {
            assert_eq!(moment(ExcelDateTime::new(serial, kind, false)), wanted, "{serial}");
        }
        assert_eq!(iso("2026-12-01T00:00:00"), "2026-12-01");
        assert_eq!(iso("2026-12-01T09:30:00.000Z"), "2026-12-01 09:30");
        assert_eq!(iso("2026-12-01"), "2026-12-01");
    }
}

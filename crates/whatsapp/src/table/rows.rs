//! The rows, in the order of the sheet (API sheet, section 6.2, November 2026). Rows with a subcode stand after the
//! row of their code and go before it.

use std::ops::RangeInclusive;

use recado_core::Class::{self, Fail, OfferLater, RetryNumber, RetryPair};
use recado_core::Stop::{
    Number, Payment, Permission, Policy, TemplateDisabled, TemplateMissing, TemplatePaused, Token,
};

use super::{Advice, Certainty, Row};

const fn range(codes: RangeInclusive<i64>, name: &'static str, class: Class, advice: Advice) -> Row {
    Row { codes, subcode: None, name, certainty: Certainty::Refused, class, advice }
}

const fn row(code: i64, name: &'static str, class: Class, advice: Advice) -> Row {
    range(code..=code, name, class, advice)
}

const fn sub(code: i64, subcode: i64, name: &'static str, class: Class, advice: Advice) -> Row {
    Row { codes: code..=code, subcode: Some(subcode), name, certainty: Certainty::Refused, class, advice }
}

/// The service failed in a way that does not say whether it had done its work before.
const fn doubtful(code: i64, name: &'static str, advice: Advice) -> Row {
    Row { codes: code..=code, subcode: None, name, certainty: Certainty::Doubtful, class: Fail, advice }
}

/// The whole table.
pub static ROWS: &[Row] = &[
    // Token, permission and the Graph's own limits.
    row(0, "token-refused", Class::Stop(Token), Advice::RenewToken),
    doubtful(1, "service-trouble", Advice::FindOut),
    row(2, "service-busy", RetryNumber, Advice::Wait),
    row(3, "not-allowed", Class::Stop(Permission), Advice::CheckPermission),
    row(4, "too-many-calls", RetryNumber, Advice::Wait),
    sub(4, 2_446_079, "too-many-calls", RetryNumber, Advice::Wait),
    row(10, "not-allowed", Class::Stop(Permission), Advice::CheckPermission),
    row(17, "too-many-calls", Fail, Advice::WaitHours),
    row(32, "too-many-calls", Fail, Advice::WaitHours),
    row(33, "not-visible", Class::Stop(Permission), Advice::CheckIds),
    row(100, "invalid-request", Fail, Advice::FixValues),
    sub(100, 33, "not-visible", Class::Stop(Permission), Advice::CheckIds),
    row(102, "token-refused", Class::Stop(Token), Advice::RenewToken),
    row(104, "token-refused", Class::Stop(Token), Advice::RenewToken),
    row(190, "token-refused", Class::Stop(Token), Advice::RenewToken),
    sub(190, 458, "token-app-removed", Class::Stop(Token), Advice::RenewToken),
    sub(190, 459, "token-checkpoint", Class::Stop(Token), Advice::RenewToken),
    sub(190, 460, "token-password-changed", Class::Stop(Token), Advice::RenewToken),
    sub(190, 463, "token-expired", Class::Stop(Token), Advice::RenewToken),
    sub(190, 464, "token-checkpoint", Class::Stop(Token), Advice::RenewToken),
    sub(190, 467, "token-revoked", Class::Stop(Token), Advice::RenewToken),
    sub(190, 492, "token-revoked", Class::Stop(Token), Advice::RenewToken),
    row(192, "button-phone-invalid", Fail, Advice::FixTemplate),
    range(200..=299, "not-allowed", Class::Stop(Permission), Advice::CheckPermission),
    sub(200, 1_349_174, "not-allowed", Class::Stop(Permission), Advice::CheckPermission),
    row(341, "too-many-calls", Fail, Advice::WaitHours),
    row(368, "account-restricted", Class::Stop(Policy), Advice::ReviewAccount),
    row(613, "too-many-calls", Fail, Advice::WaitHours),
    row(80_007, "too-many-calls", RetryNumber, Advice::Wait),
    range(200_005..=200_007, "insights-unavailable", Fail, Advice::Nothing),
    // Sending.
    row(130_403, "person-blocked", Fail, Advice::Unblock),
    row(130_429, "too-fast", RetryNumber, Advice::Wait),
    row(130_472, "not-delivered-by-choice", Fail, Advice::OtherWay),
    row(130_497, "country-not-allowed", Fail, Advice::OtherWay),
    doubtful(131_000, "service-trouble", Advice::FindOut),
    row(131_005, "not-allowed", Class::Stop(Permission), Advice::CheckPermission),
    row(131_008, "value-missing", Fail, Advice::CheckColumns),
    row(131_009, "value-invalid", Fail, Advice::FixValues),
    row(131_016, "service-busy", RetryNumber, Advice::Wait),
    row(131_020, "groups-not-supported", Fail, Advice::OtherNumber),
    row(131_021, "own-number", Fail, Advice::OtherNumber),
    row(131_026, "undeliverable", Fail, Advice::OtherNumber),
    row(131_030, "not-a-test-number", Fail, Advice::AddTestNumber),
    sub(131_030, 2_655_007, "not-a-test-number", Fail, Advice::AddTestNumber),
    row(131_031, "account-locked", Class::Stop(Policy), Advice::ReviewAccount),
    row(131_037, "name-not-approved", Class::Stop(Number), Advice::ApproveName),
    row(131_041, "groups-not-supported", Fail, Advice::OtherNumber),
    row(131_042, "payment-problem", Class::Stop(Payment), Advice::AddPayment),
    row(131_044, "payment-problem", Fail, Advice::AddPayment),
    row(131_045, "number-not-registered", Class::Stop(Number), Advice::RegisterNumber),
    row(131_047, "window-closed", Fail, Advice::UseTemplate),
    row(131_048, "quality-restricted", Class::Stop(Policy), Advice::ReviewAccount),
    row(131_049, "marketing-limit", OfferLater, Advice::OfferLater),
    row(131_050, "opted-out", Fail, Advice::RespectOptOut),
    row(131_051, "kind-not-supported", Fail, Advice::AskSupport),
    row(131_052, "received-media-lost", Fail, Advice::OtherWay),
    row(131_053, "media-refused", Fail, Advice::FixMedia),
    row(131_055, "kind-not-supported", Fail, Advice::AskSupport),
    row(131_056, "pair-too-fast", RetryPair, Advice::Wait),
    row(131_057, "number-in-maintenance", RetryNumber, Advice::Wait),
    row(131_059, "groups-not-supported", Fail, Advice::OtherNumber),
    row(131_060, "received-message-unavailable", Fail, Advice::OtherWay),
    row(131_062, "recipient-not-allowed", Fail, Advice::OtherNumber),
    row(131_063, "marketing-moved", Fail, Advice::AskSupport),
    row(131_064, "category-misused", Class::Stop(Policy), Advice::ReviewAccount),
    range(131_200..=131_299, "groups-not-supported", Fail, Advice::OtherNumber),
    // Templates at sending.
    row(132_000, "variables-differ", Fail, Advice::CheckColumns),
    row(132_001, "template-missing", Class::Stop(TemplateMissing), Advice::CheckTemplate),
    row(132_005, "text-too-long", Fail, Advice::FixValues),
    row(132_007, "template-against-policy", Class::Stop(Policy), Advice::OtherTemplate),
    row(132_008, "value-invalid", Fail, Advice::FixValues),
    row(132_012, "variables-differ", Fail, Advice::CheckColumns),
    row(132_015, "template-paused", Class::Stop(TemplatePaused), Advice::WaitTemplate),
    row(132_016, "template-disabled", Class::Stop(TemplateDisabled), Advice::OtherTemplate),
    row(132_018, "value-invalid", Fail, Advice::FixValues),
    row(132_068, "flow-problem", Fail, Advice::OtherTemplate),
    row(132_069, "flow-problem", Fail, Advice::WaitHours),
    // The number's registration.
    row(133_000, "number-removal-unfinished", Fail, Advice::RegisterNumber),
    row(133_004, "service-busy", RetryNumber, Advice::Wait),
    row(133_005, "pin-wrong", Fail, Advice::CheckPin),
    row(133_006, "number-not-verified", Class::Stop(Number), Advice::RegisterNumber),
    range(133_008..=133_009, "pin-tries-used-up", Fail, Advice::WaitHours),
    row(133_010, "number-not-registered", Class::Stop(Number), Advice::RegisterNumber),
    row(133_015, "number-removal-unfinished", Fail, Advice::WaitMinutes),
    row(133_016, "registration-limit", Fail, Advice::WaitHours),
    row(134_011, "payment-terms", Class::Stop(Payment), Advice::AcceptTerms),
    // The marketing API, flows, blocking, names: not used by this program, answered by it all the same.
    row(134_100, "kind-not-supported", Fail, Advice::AskSupport),
    row(134_101, "template-not-ready", Fail, Advice::WaitMinutes),
    row(134_102, "template-not-ready", Fail, Advice::CheckTemplate),
    row(135_000, "invalid-request", Fail, Advice::AskSupport),
    row(137_000, "identity-changed", Fail, Advice::OtherWay),
    range(138_000..=138_999, "calls-not-supported", Fail, Advice::AskSupport),
    range(139_000..=139_004, "flow-problem", Fail, Advice::AskSupport),
    range(139_100..=139_103, "block-list", Fail, Advice::WaitHours),
    range(141_000..=141_999, "health-problem", Fail, Advice::ReviewAccount),
    range(147_001..=147_005, "invalid-request", Fail, Advice::AskSupport),
    row(1_752_041, "duplicate-request", Fail, Advice::Nothing),
    row(2_593_079, "insights-unavailable", Fail, Advice::Nothing),
    row(2_593_085, "not-visible", Fail, Advice::CheckIds),
    range(2_593_107..=2_593_108, "sync-limit", Fail, Advice::WaitHours),
    row(2_593_109, "sync-declined", Fail, Advice::Nothing),
    // Template management and the like: code 100, told apart by the subcode alone.
    sub(100, 2_388_001, "number-in-use", Fail, Advice::AskSupport),
    sub(100, 2_388_012, "number-in-use", Fail, Advice::AskSupport),
    sub(100, 2_388_019, "template-limit", Fail, Advice::DeleteTemplates),
    sub(100, 2_388_023, "template-name-blocked", Fail, Advice::RenameTemplate),
    sub(100, 2_388_024, "template-exists", Fail, Advice::CheckTemplate),
    sub(100, 2_388_027, "catalog-linked", Fail, Advice::Nothing),
    sub(100, 2_388_039, "template-not-editable", Fail, Advice::WaitHours),
    sub(100, 2_388_040, "template-too-long", Fail, Advice::FixTemplate),
    sub(100, 2_388_042, "template-part-unexpected", Fail, Advice::FixTemplate),
    sub(100, 2_388_043, "template-part-missing", Fail, Advice::FixTemplate),
    sub(100, 2_388_046, "template-name-invalid", Fail, Advice::RenameTemplate),
    sub(100, 2_388_047, "template-header-invalid", Fail, Advice::FixTemplate),
    sub(100, 2_388_060, "template-button-invalid", Fail, Advice::FixTemplate),
    sub(100, 2_388_072, "template-body-invalid", Fail, Advice::FixTemplate),
    sub(100, 2_388_073, "template-footer-invalid", Fail, Advice::FixTemplate),
    sub(100, 2_388_077, "insights-unavailable", Fail, Advice::Nothing),
    sub(100, 2_388_091, "number-code-wait", Fail, Advice::WaitHours),
    sub(100, 2_388_093, "number-code-wait", Fail, Advice::WaitHours),
    sub(100, 2_388_103, "number-in-use", Fail, Advice::AskSupport),
    sub(100, 2_388_155, "template-name-taken", Fail, Advice::RenameTemplate),
    sub(100, 2_388_293, "template-too-many-variables", Fail, Advice::FixTemplate),
    sub(100, 2_388_299, "template-variable-at-edge", Fail, Advice::FixTemplate),
    sub(100, 2_390_008, "calls-not-supported", Fail, Advice::WaitHours),
    sub(100, 2_494_055, "too-fast", Fail, Advice::WaitMinutes),
    sub(100, 2_494_100, "number-in-maintenance", Fail, Advice::WaitHours),
    sub(130_429, 2_494_055, "too-fast", RetryNumber, Advice::Wait),
];

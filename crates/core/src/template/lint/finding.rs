//! What the linter finds: where, what, and what mends it.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::super::definition::Edit;

/// Something about a draft that keeps it from being approved, or that its writer will regret.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// Whether the service would refuse the draft.
    pub severity: Severity,
    /// Where, by JSON Pointer. It may name a key that is missing: that is where it has to stand.
    pub path: String,
    /// Which part of the text at `path`; null for all of it.
    pub span: Option<Span>,
    /// What the words about it need: a name, a number, a limit.
    pub params: BTreeMap<String, String>,
    /// What mends it with one click, where there is one sure way.
    pub mend: Option<Mend>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The service refuses the draft.
    Error,
    /// The service may take it, and it would be a pity.
    Warning,
}

/// A part of a text, in UTF-16 units, as pages and Windows count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// Behind the last one.
    pub end: u32,
}

impl Span {
    /// The span of the bytes from `start` to `end` of `text`.
    pub(super) fn of(text: &str, start: usize, end: usize) -> Self {
        let units = |to: usize| {
            let units = text.get(..to).unwrap_or(text).encode_utf16().count();
            u32::try_from(units).unwrap_or(u32::MAX)
        };
        Self { start: units(start), end: units(end) }
    }
}

/// One click that mends a finding.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Mend {
    /// What it does, in a word.
    pub kind: MendKind,
    /// The edits, to be made together.
    pub edits: Vec<Edit>,
}

/// Makes a closed list of words: the enum, all of it, and the word of each.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word that crosses to pages and scripts.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What a mend does.
    MendKind {
        /// Writes the name as the platform takes it.
        Name = "name",
        /// Writes the language's code as the platform does.
        Language = "language",
        /// Says how the variables are named.
        ParameterFormat = "parameter_format",
        /// Takes a part away that stands there once too often, or must not stand there.
        RemovePart = "remove_part",
        /// Puts a text on one line.
        JoinLines = "join_lines",
        /// Leaves one empty line where there were more.
        CollapseLines = "collapse_lines",
        /// Leaves one space where there were many.
        CollapseSpaces = "collapse_spaces",
        /// Takes spaces and empty lines off the ends.
        Trim = "trim",
        /// Takes signs away that cannot be shown.
        RemoveCharacters = "remove_characters",
        /// Takes emojis away.
        RemoveEmojis = "remove_emojis",
        /// Takes the signs of bold, italic and their kin away.
        RemoveFormatting = "remove_formatting",
        /// Writes a variable's name as the platform takes it.
        RenameVariable = "rename_variable",
        /// Doubles the braces of a variable.
        DoubleBraces = "double_braces",
        /// Numbers variables from 1 on.
        Renumber = "renumber",
        /// Takes examples away that belong to no variable.
        RemoveExamples = "remove_examples",
        /// Puts quick replies side by side.
        GroupReplies = "group_replies",
        /// Lets an address begin with `https://`.
        Https = "https",
        /// Writes a phone with its digits only.
        Phone = "phone",
        /// Takes away the text that the platform writes itself.
        RemoveText = "remove_text",
        /// Writes the label that the platform prescribes.
        FixedLabel = "fixed_label",
        /// Says that it is a template of an order.
        OrderFormat = "order_format",
    }
}

words! {
    /// What a finding is about. In `templates-lint.ftl` of each language each has a sentence and a piece of advice.
    FindingCode {
        /// No name.
        NameMissing = "name_missing",
        /// Other signs than `a-z`, `0-9` and `_` (2388046).
        NameCharacters = "name_characters",
        /// The name of a sample that every account has (2388155).
        NameReserved = "name_reserved",
        /// Another template of the account has this name in this language.
        NameTaken = "name_taken",
        /// No language.
        LanguageMissing = "language_missing",
        /// None of the platform's languages.
        LanguageUnknown = "language_unknown",
        /// No category.
        CategoryMissing = "category_missing",
        /// None of the three categories.
        CategoryUnknown = "category_unknown",
        /// The same name has another category in another language.
        CategoryDiffers = "category_differs",
        /// `parameter_format` is neither of the two words.
        ParameterFormatUnknown = "parameter_format_unknown",
        /// The deadline of delivery is outside the category's bounds.
        DeliveryTime = "delivery_time",
        /// There is no message.
        BodyMissing = "body_missing",
        /// A part that stands there twice.
        ComponentRepeated = "component_repeated",
        /// A part that Recado does not know.
        ComponentUnknown = "component_unknown",
        /// A text is empty.
        TextMissing = "text_missing",
        /// More characters than fit.
        TooLong = "too_long",
        /// A line break where one line is allowed.
        LineBreak = "line_break",
        /// More than two line breaks in a row.
        LineBreaks = "line_breaks",
        /// More than four spaces in a row.
        Spaces = "spaces",
        /// Spaces or line breaks at the ends.
        EdgeSpaces = "edge_spaces",
        /// A sign that is no letter and shows nothing: control signs, tabs.
        ForbiddenCharacter = "forbidden_character",
        /// An emoji where none is allowed.
        Emoji = "emoji",
        /// Too many emojis.
        Emojis = "emojis",
        /// Formatting where none is allowed.
        Formatting = "formatting",
        /// A variable where none is allowed.
        VariableNotAllowed = "variable_not_allowed",
        /// More than one variable in a header.
        HeaderVariables = "header_variables",
        /// Braces that make no variable.
        VariableMalformed = "variable_malformed",
        /// A name of other signs than `a-z`, `0-9` and `_`, or that begins with a digit.
        VariableName = "variable_name",
        /// `{1}` in place of `{{1}}`.
        VariableSingleBrace = "variable_single_brace",
        /// Names where the template says numbers, or the other way round.
        VariableStyle = "variable_style",
        /// Names and numbers in one template.
        VariablesMixed = "variables_mixed",
        /// Numbers that do not count from 1.
        VariableGap = "variable_gap",
        /// The message begins with a variable (2388299).
        VariableFirst = "variable_first",
        /// The message ends with a variable (2388299).
        VariableLast = "variable_last",
        /// Two variables side by side.
        VariablesAdjacent = "variables_adjacent",
        /// Nothing but variables (2388072).
        VariablesOnly = "variables_only",
        /// Too few words for the variables (2388293).
        VariablesTooMany = "variables_too_many",
        /// One name twice.
        VariableRepeated = "variable_repeated",
        /// A variable without an example (2388043).
        ExampleMissing = "example_missing",
        /// An example without a variable.
        ExampleExtra = "example_extra",
        /// An example that is none.
        ExamplePlaceholder = "example_placeholder",
        /// A kind of header that Recado does not know.
        HeaderUnknown = "header_unknown",
        /// A picture, video or document without a sample.
        HeaderSampleMissing = "header_sample_missing",
        /// A header that only the marketing API sends.
        HeaderGif = "header_gif",
        /// A place in the header of a category that has none.
        HeaderLocation = "header_location",
        /// A list of buttons with none in it.
        ButtonsEmpty = "buttons_empty",
        /// More buttons than fit.
        ButtonsTooMany = "buttons_too_many",
        /// More buttons of one kind than fit.
        ButtonKindTooMany = "button_kind_too_many",
        /// A kind of button that Recado does not know.
        ButtonUnknown = "button_unknown",
        /// Two buttons with one label.
        ButtonLabelsRepeated = "button_labels_repeated",
        /// Quick replies that do not stand together, first or last.
        QuickRepliesApart = "quick_replies_apart",
        /// An address that is none.
        UrlInvalid = "url_invalid",
        /// An address that does not begin with `https://`.
        UrlScheme = "url_scheme",
        /// A variable elsewhere than at the end of an address, or more than one.
        UrlVariable = "url_variable",
        /// A short address hides where it leads.
        UrlShortener = "url_shortener",
        /// A number that nobody can call (192).
        PhoneInvalid = "phone_invalid",
        /// A coupon that is none.
        CouponInvalid = "coupon_invalid",
        /// A coupon outside a marketing template.
        CouponCategory = "coupon_category",
        /// A flow's button that names no flow.
        FlowMissing = "flow_missing",
        /// A code's button outside an authentication template.
        OtpCategory = "otp_category",
        /// Cards outside a marketing template.
        CarouselCategory = "carousel_category",
        /// Fewer than 2 cards or more than 10.
        CarouselCards = "carousel_cards",
        /// Cards of different kinds.
        CarouselDiffers = "carousel_differs",
        /// A card without a picture, a video or a product.
        CardHeader = "card_header",
        /// Some cards have a text and some have none.
        CardBodies = "card_bodies",
        /// A card without buttons or with more than two.
        CardButtons = "card_buttons",
        /// An offer outside a marketing template.
        OfferCategory = "offer_category",
        /// An offer below another header than a picture or a video.
        OfferHeader = "offer_header",
        /// An offer with a footer.
        OfferFooter = "offer_footer",
        /// An offer's buttons in another order.
        OfferButtons = "offer_buttons",
        /// A part that an authentication template cannot have.
        AuthenticationPart = "authentication_part",
        /// A text of one's own in an authentication template (2388042).
        AuthenticationText = "authentication_text",
        /// A code that is good for no time, or for too long.
        AuthenticationMinutes = "authentication_minutes",
        /// An authentication template without its one button.
        AuthenticationButton = "authentication_button",
        /// A way of taking over the code that the platform does not have.
        OtpKind = "otp_kind",
        /// No app, or one that is not named fully.
        OtpApps = "otp_apps",
        /// The terms of codes without a tap are not accepted.
        OtpTerms = "otp_terms",
        /// More than three payment buttons.
        PaymentTooMany = "payment_too_many",
        /// Two payment buttons of one kind.
        PaymentRepeated = "payment_repeated",
        /// A payment button of no known kind.
        PaymentKind = "payment_kind",
        /// Another label than the prescribed one.
        PaymentLabel = "payment_label",
        /// A payment below a header that cannot stand there.
        PaymentHeader = "payment_header",
        /// A payment's sample is missing or none.
        PaymentSample = "payment_sample",
        /// An order below a header that cannot stand there.
        OrderHeader = "order_header",
        /// An order's button in a template that is not declared as an order's.
        OrderFormat = "order_format",
        /// Another template says exactly this.
        TextTaken = "text_taken",
        /// Words of advertising in a utility template.
        WordingMarketing = "wording_marketing",
        /// Asks for data that must not be asked for here.
        WordingPersonalData = "wording_personal_data",
        /// Threatens or shames a debtor.
        WordingThreat = "wording_threat",
        /// A one-time code outside an authentication template.
        WordingCode = "wording_code",
    }
}

impl Finding {
    pub(super) fn error(code: FindingCode, path: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, path.into())
    }

    pub(super) fn warning(code: FindingCode, path: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, path.into())
    }

    fn new(code: FindingCode, severity: Severity, path: String) -> Self {
        Self { code, severity, path, span: None, params: BTreeMap::new(), mend: None }
    }

    /// Where in `text`, by bytes.
    pub(super) fn at(mut self, text: &str, start: usize, end: usize) -> Self {
        self.span = Some(Span::of(text, start, end));
        self
    }

    pub(super) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    pub(super) fn mended(mut self, kind: MendKind, edits: Vec<Edit>) -> Self {
        self.mend = Some(Mend { kind, edits });
        self
    }

    /// The same where a mend is known.
    pub(super) fn mended_if(self, mend: Option<(MendKind, Vec<Edit>)>) -> Self {
        match mend {
            Some((kind, edits)) => self.mended(kind, edits),
            None => self,
        }
    }
}

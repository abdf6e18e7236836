//! The next step of a person, as a closed list: the words stand in the catalogue as `advice-…`, and a screen may hang a
//! button on each.

macro_rules! advice {
    ($($(#[$doc:meta])* $name:ident => $word:literal,)+) => {
        /// What a person should do about an error.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Advice {
            $($(#[$doc])* $name,)+
        }

        impl Advice {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable word; `advice-…` in the catalogue.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

advice! {
    /// Nothing to do: the program tries again by itself.
    Wait => "wait",
    /// Come back after some minutes.
    WaitMinutes => "wait-minutes",
    /// Come back after some hours.
    WaitHours => "wait-hours",
    /// Come back tomorrow, if the message is still worth it.
    OfferLater => "offer-later",
    /// Paste a new token.
    RenewToken => "renew-token",
    /// Give the token the permission, or the system user the account.
    CheckPermission => "check-permission",
    /// Compare the ids of the account with Meta's.
    CheckIds => "check-ids",
    /// Add or repair the way of paying.
    AddPayment => "add-payment",
    /// Accept terms in Meta's pages.
    AcceptTerms => "accept-terms",
    /// See what Meta restricts, and appeal there.
    ReviewAccount => "review-account",
    /// Register or verify the number again.
    RegisterNumber => "register-number",
    /// Check the number's PIN.
    CheckPin => "check-pin",
    /// Wait for the display name, or change it.
    ApproveName => "approve-name",
    /// Fetch the templates again and look at this one.
    CheckTemplate => "check-template",
    /// Wait until the template's pause ends.
    WaitTemplate => "wait-template",
    /// Take or write another template.
    OtherTemplate => "other-template",
    /// Mend the text or the parts of the draft.
    FixTemplate => "fix-template",
    /// Give the template another name.
    RenameTemplate => "rename-template",
    /// Delete templates that nobody needs.
    DeleteTemplates => "delete-templates",
    /// Compare the columns with the template's variables.
    CheckColumns => "check-columns",
    /// Mend the value of this message.
    FixValues => "fix-values",
    /// Take another file or address.
    FixMedia => "fix-media",
    /// Ask the person for the right number.
    OtherNumber => "other-number",
    /// Add the number to the test number's list.
    AddTestNumber => "add-test-number",
    /// Respect it, and reach the person in another way.
    RespectOptOut => "respect-opt-out",
    /// Reach the person in another way.
    OtherWay => "other-way",
    /// Send a template instead.
    UseTemplate => "use-template",
    /// Unblock the person.
    Unblock => "unblock",
    /// Find out whether it arrived before sending again.
    FindOut => "find-out",
    /// Copy the details and ask who helps with the account.
    AskSupport => "ask-support",
    /// Nothing to do.
    Nothing => "nothing",
}

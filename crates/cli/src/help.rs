//! The help in the reader's language. Its words are found by the path of each command (`help-account-add`) and flag
//! (`help-account-add--waba-id`); a global flag's by its name alone (`help--json`).

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory};
use recado_engine::words::{Language, Words};

use crate::args::Cli;

/// What must be known before the arguments are parsed, because a mistake in them is told in that language and form.
pub fn before_parsing(arguments: &[OsString]) -> (Language, bool) {
    let texts: Vec<_> = arguments.iter().skip(1).map_while(|a| a.to_str()).take_while(|a| *a != "--").collect();
    let after = |flag: &str| {
        let next = texts.iter().position(|text| *text == flag).and_then(|at| texts.get(at + 1)).copied();
        next.or_else(|| texts.iter().find_map(|text| text.strip_prefix(flag)?.strip_prefix('=')))
    };
    let language = after("--locale").and_then(Language::from_tag).unwrap_or_else(Language::of_system);
    (language, texts.contains(&"--json"))
}

/// The command, with its help in the reader's language.
pub fn command(words: &Words) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    localised(Cli::command().arg(version), "help", words)
}

fn localised(command: Command, path: &str, words: &Words) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let usage = words.text("help-heading-usage", &[]);
    command
        .about(words.text(path, &[]))
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(words.text("help-heading-commands", &[]))
        .disable_help_flag(true)
        .arg(help)
        .mut_args(|arg| described(arg, path, words))
        .mut_subcommands(|sub| {
            let path = format!("{path}-{}", sub.get_name());
            localised(sub, &path, words)
        })
}

fn described(arg: Arg, path: &str, words: &Words) -> Arg {
    let everywhere = arg.is_global_set() || arg.get_id() == "help";
    let (key, heading) = match arg.get_long() {
        Some(long) if everywhere => (format!("help--{long}"), "help-heading-global"),
        Some(long) => (format!("{path}--{long}"), "help-heading-options"),
        None => (format!("{path}--{}", arg.get_id().as_str().replace('_', "-")), "help-heading-arguments"),
    };
    // Values and defaults stand in the words, where they matter.
    let takes_a_value = arg.get_action().takes_values();
    arg.help(words.text(&key, &[]))
        .help_heading(words.text(heading, &[]))
        .hide_possible_values(takes_a_value)
        .hide_default_value(takes_a_value)
        .hide_env(takes_a_value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output;

    #[test]
    fn every_command_and_flag_has_its_words_in_every_language() {
        for language in Language::ALL {
            let words = output::words(language);
            let mut missing = Vec::new();
            walk(&command(&words), &mut missing);
            assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
        }
    }

    fn walk(command: &Command, missing: &mut Vec<String>) {
        let untold = |text: Option<&clap::builder::StyledStr>| {
            text.is_none_or(|t| t.to_string().is_empty() || t.to_string().starts_with("help-"))
        };
        if untold(command.get_about()) {
            missing.push(command.get_name().to_owned());
        }
        for arg in command.get_arguments().filter(|arg| untold(arg.get_help())) {
            missing.push(format!("{} {}: {:?}", command.get_name(), arg.get_id(), arg.get_help()));
        }
        command.get_subcommands().for_each(|sub| walk(sub, missing));
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
        command(&output::words(Language::En)).debug_assert();
    }

    #[test]
    fn language_and_form_are_known_before_parsing() {
        let read = |line: &str| before_parsing(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(read("recado --locale es nonsense --json"), (Language::Es, true));
        assert_eq!(read("recado send --locale=pt-BR").0, Language::PtBr);
        assert!(!read("recado send -- --json").1);
    }
}

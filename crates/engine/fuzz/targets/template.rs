//! Templates: any bytes as a file that somebody wants to import, then through everything that is done with a draft.
#![no_main]

use recado_core::template::{Definition, LintContext, Variables, apply, compare, lint};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice(bytes) else { return };
    let drafts = match Definition::import(&value) {
        Ok(drafts) => drafts,
        Err(refused) => {
            // The place that is named is one of the file's, or where something is missing.
            let path = refused.path();
            assert!(path.is_empty() || path.starts_with('/'), "{path}");
            return;
        }
    };
    for draft in drafts {
        let template = draft.template();
        let _ = (template.preview(&Variables::default()), template.fill(&Variables::default()), draft.creation());
        let context = LintContext::default();
        for finding in lint(&draft, &context) {
            let Some(mend) = &finding.mend else { continue };
            let mut mended = draft.clone();
            apply(&mut mended, &mend.edits).unwrap();
            let still = lint(&mended, &context);
            assert!(still.iter().all(|after| (after.code, &after.path) != (finding.code, &finding.path)), "{finding:?}");
            let _ = compare(&draft, &mended);
        }
    }
});

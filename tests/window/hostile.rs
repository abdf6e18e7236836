//! What people type and what a service sends is text, whatever it looks like.

use recado_tests::Service;

use crate::steps::Place;

const HOSTILE: &str =
    "<img src=x onerror=\"window.pwned=1\"> \u{202E}*negrito* {{nome}} </script><script>window.pwned=2</script>";

#[test]
fn a_name_stays_text() {
    let place = Place::new();
    place.recado.json(&["account", "add", "--practice"]);
    place.recado.json(&["contact", "add", "11 98765-4321", "--name", HOSTILE]);
    let window = place.start().open();
    for screen in 1..=4 {
        window.click(&format!("nav[data-places] li:nth-of-type({screen}) > *"));
        window.wait_until("the screen", || Some(()));
        assert_eq!(window.script("return String(window.pwned)"), "undefined");
    }
    window.click("nav[data-places] li:nth-of-type(2) > *");
    let text = window.wait_for_text("<img src=x");
    assert!(text.contains("</script>"), "as it was typed: {text}");
    window.screenshot("hostile-name");
}

#[test]
fn a_template_stays_text() {
    let (mut place, service) = (Place::new(), Service::start(&[]));
    let path = format!("/v25.0/{}/message_templates", service.waba_id);
    let body = serde_json::json!({
        "name": "hostil", "language": "pt_BR", "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Olá <b onmouseover=alert(1)>você</b> <img src=x onerror=window.pwned=1> fim"}],
    });
    let (status, answer) = service.http("POST", &path, Some(&service.token), Some(&body));
    assert_eq!(status, 200, "{answer}");
    place.recado.connect(&service);
    let window = place.start().open();
    window.click("nav[data-places] li:nth-of-type(3) > *");
    window.fill("input[type=search]", "hostil");
    window.click_text("Hostil");
    window.wait_for_text("<b onmouseover=alert(1)>");
    assert_eq!(window.script("return String(window.pwned)"), "undefined");
    window.screenshot("hostile-template");
}

#[test]
fn nothing_from_outside_runs_in_the_page() {
    let place = Place::new();
    let window = place.start().open();
    window.wait_for_text("Experimentar");
    let refused = window.script(
        "try { eval('window.pwned = 1') } catch (e) {} \
         try { const s = document.createElement('script'); s.textContent = 'window.pwned = 2'; document.body.append(s) } catch (e) {} \
         try { document.body.innerHTML = '<img src=x onerror=\"window.pwned = 3\">' } catch (e) {} \
         return String(window.pwned)",
    );
    assert_eq!(refused, "undefined", "neither eval nor an inline script");
    assert_eq!(window.script("return typeof window.__TAURI__"), "undefined", "nothing but its commands");
}

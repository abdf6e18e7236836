//! Every screen: axe finds nothing, nothing runs out of the window, nothing complains, and a picture is kept, light and
//! dark, in three languages, from the smallest window to the largest.

use crate::charges;
use crate::contacts;
use crate::driver::{CONTROL, ESCAPE, Start, Window};
use crate::first_send::last_state;
use crate::steps::{Place, practise, send};
use crate::templates;

/// A name as long as somebody may have, and a value as long as somebody may write.
const LONG_NAME: &str = "Maria Aparecida do Perpétuo Socorro de Albuquerque Cavalcanti Montenegro da Silva Figueiredo";
const LONG_FIELD: &str =
    "endereço=Rua Professora Doutora Anísia Vasconcelos de Albuquerque, 12345, bloco C, apartamento 1203";

/// Looks at a window as it goes through its screens, and gathers what is wrong.
pub struct Eye<'a> {
    window: &'a Window,
    /// What tells its pictures from those of others: `contacts-dark`.
    kind: &'a str,
    wrong: Vec<String>,
}

impl<'a> Eye<'a> {
    fn new(window: &'a Window, kind: &'a str) -> Self {
        Self { window, kind, wrong: Vec::new() }
    }

    /// What is wrong with what stands on the screen now; a picture of it under this name.
    pub fn look(&mut self, screen: &str) {
        let name = format!("{screen}-{}", self.kind);
        self.window.screenshot(&name);
        self.wrong.extend(self.window.axe().into_iter().map(|one| format!("{name}: {one}")));
        // The window itself, the screen in it, what is open over it: none of them scrolls sideways. Lists may, inside.
        let over = self.window.script(
            "return [document.scrollingElement, ...document.querySelectorAll('main, header.sidebar, dialog[open], [data-phone] *')] \
               .filter(one => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX) || one === document.scrollingElement) \
               .filter(one => one.clientWidth > 1 && getComputedStyle(one).textOverflow !== 'ellipsis') \
               .filter(one => one.scrollWidth > one.clientWidth + 1 && !one.matches('[data-sideways]')) \
               .map(one => `${one.tagName}.${one.className} runs out by ${one.scrollWidth - one.clientWidth}`).join()",
        );
        if !over.is_empty() {
            self.wrong.push(format!("{name}: {over}"));
        }
    }

    /// Nothing was wrong, and the page complained of nothing meanwhile.
    fn finds_nothing(self) {
        let complaints = self.window.script("return (window.complaints ?? []).join('\\n')");
        assert!(self.wrong.is_empty() && complaints.is_empty(), "{:#?}\n{complaints}", self.wrong);
    }
}

/// Opens the place of the sidebar with this number, and waits until its heading is the screen's.
fn place_at(window: &Window, number: usize) {
    window.click(&format!("nav[data-places] li:nth-of-type({number}) > *"));
    settled(window);
}

/// Waits until what was asked for stands there: no skeleton any more.
pub fn settled(window: &Window) {
    window.wait_until("the screen fills", || {
        (window.script("return String(document.querySelector('main h1') !== null && document.querySelector('main [aria-busy=true]') === null)") == "true")
            .then_some(())
    });
}

/// Waits for the dialog that a key opens.
pub fn dialog(window: &Window, what: &str) {
    window.wait_until(what, || {
        (window.script("return String(document.querySelector('dialog[open]') !== null)") == "true").then_some(())
    });
}

/// Waits until the one row that is pressed is what stands beside the list.
pub fn opens(window: &Window, row: usize, shows: &str) {
    window.click(&format!("main [role=grid] [role=row][aria-rowindex='{}']", row + 1));
    window.wait_until(&format!("{shows:?} beside the list"), || {
        (window.script("return document.querySelector('main section.panel')?.innerText ?? ''").contains(shows))
            .then_some(())
    });
}

/// Whether this stands in the phone, and may be sent.
fn filled(window: &Window, text: &str) -> bool {
    let send = "document.querySelector('[data-send] button').getAttribute('aria-disabled') !== 'true'";
    let phone = "document.querySelector('[data-phone] [data-state=draft]')?.innerText ?? ''";
    window.script(&format!("return {send} ? {phone} : ''")).contains(text)
}

/// A shop that has been used: somebody was reached, somebody was not, somebody has a very long name.
fn worked_in(place: &Place, start: Start) -> Window {
    let window = start.open();
    practise(&window);
    place.recado.json(&[
        "contact",
        "add",
        "11 98765-4321",
        "--name",
        LONG_NAME,
        "--tag",
        "entregas da semana",
        "--field",
        LONG_FIELD,
    ]);
    send(&window, "Ana Souza");
    window.wait_until("Ana's is read", || (last_state(&window) == "read").then_some(()));
    // The template stays chosen for the next one.
    window.click_text("Outra notificação");
    window.click_text("Davi Rocha");
    window.wait_until("Davi's is filled", || filled(&window, "Olá, Davi").then_some(()));
    window.click("[data-send] button");
    window.wait_until("Davi's fails", || (last_state(&window) == "failed").then_some(()));
    window
}

/// The screens of somebody who begins.
fn beginning(start: Start, kind: &str) {
    let window = start.open();
    let mut eye = Eye::new(&window, kind);
    window.wait_for_text("Experimentar com uma conta de treino");
    eye.look("first-start");
    window.click_text("Conectar meu número");
    window.wait_for_text("Token de acesso");
    eye.look("connect");
    window.click_text("Voltar");
    practise(&window);
    eye.look("notify-empty");
    for (number, screen) in [(1, "today-empty"), (4, "mailings-empty")] {
        place_at(&window, number);
        eye.look(screen);
    }
    // From the person to the message that was read.
    window.chord(CONTROL, "n");
    window.click_text("Ana Souza");
    window.wait_for_text("Trocar");
    eye.look("notify-person");
    window.click_text("Pedido saiu para entrega");
    window.wait_until("the message is filled", || filled(&window, "Olá, Ana").then_some(()));
    eye.look("notify-filled");
    window.click("[data-send] button");
    window.wait_until("it is read", || (last_state(&window) == "read").then_some(()));
    eye.look("notify-sent");
    eye.finds_nothing();
}

/// The screens of a shop that has been used.
fn used(place: &Place, start: Start, kind: &str) {
    let window = worked_in(place, start);
    let mut eye = Eye::new(&window, kind);
    eye.look("notify-failed");

    place_at(&window, 1);
    window.wait_for_text("Davi Rocha não foi entregue");
    eye.look("today");

    place_at(&window, 2);
    window.wait_for_text("Bento Lima");
    eye.look("contacts");
    opens(&window, 1, "Etiquetas");
    eye.look("contact");
    window.keys(ESCAPE);
    window.click_text("Novo contato");
    window.wait_for_text("Adicionar campo");
    eye.look("contact-new");
    window.click_text("Fechar");
    contacts::around(&window, &mut eye);

    place_at(&window, 3);
    window.wait_for_text("20 modelos");
    eye.look("templates");
    opens(&window, 1, "Nome na Meta");
    eye.look("template");
    window.click_text("Fechar");
    templates::around(&window, &mut eye);

    place_at(&window, 4);
    window.wait_for_text("Davi Rocha");
    eye.look("mailings");
    opens(&window, 1, "O que aconteceu");
    assert!(
        window.text().contains("Confirme o número com a pessoa"),
        "the failed one says what to do: {}",
        window.text()
    );
    eye.look("message-failed");
    window.click_text("Fechar");
    opens(&window, 2, "O que aconteceu");
    eye.look("message");

    place_at(&window, 5);
    window.wait_for_text("Español");
    eye.look("settings");

    window.chord(CONTROL, "k");
    dialog(&window, "the palette");
    eye.look("palette");
    window.keys(ESCAPE);
    window.keys("?");
    dialog(&window, "the keys");
    eye.look("keys");
    window.keys(ESCAPE);

    // The longest name there is; its record fills the name, and what it does not know stays open.
    window.chord(CONTROL, "n");
    window.click_text("Maria Aparecida");
    window.wait_for_text("Falta preencher");
    eye.look("notify-long");
    charges::around(&window, &mut eye);
    eye.finds_nothing();
}

#[test]
fn nothing_is_wrong_for_who_begins_in_light() {
    beginning(Place::new().start(), "light");
}

#[test]
fn nothing_is_wrong_for_who_begins_in_dark() {
    beginning(Place::new().start().dark(), "dark");
}

#[test]
fn nothing_is_wrong_with_a_used_shop_in_light() {
    let place = Place::new();
    used(&place, place.start(), "light");
}

#[test]
fn nothing_is_wrong_with_a_used_shop_in_dark() {
    let place = Place::new();
    used(&place, place.start().dark(), "dark");
}

/// Through every place, and to what is open beside a list.
fn round(window: &Window, eye: &mut Eye<'_>) {
    window.chord(CONTROL, "n");
    settled(window);
    eye.look("notify");
    for (number, screen, opened) in [
        (1, "today", None),
        (2, "contacts", Some(("contact", "Etiquetas"))),
        (3, "templates", Some(("template", "Nome na Meta"))),
        (4, "mailings", Some(("message-failed", "O que aconteceu"))),
        (5, "settings", None),
    ] {
        place_at(window, number);
        eye.look(screen);
        if let Some((part, shows)) = opened {
            opens(window, 1, shows);
            eye.look(part);
        }
    }
}

/// The screens at this size; what is seen stays in sight and is not stretched.
fn at_size(kind: &str, width: u32, height: u32) {
    let place = Place::new();
    let window = worked_in(&place, place.start());
    window.resize(width, height);
    let got = window.script("return `${innerWidth}x${innerHeight}`");
    assert_eq!(got, format!("{width}x{height}"), "the window has the size that was asked for");
    let mut eye = Eye::new(&window, kind);
    round(&window, &mut eye);
    let wide: f64 = window.script("return String(document.querySelector('main .page').clientWidth)").parse().unwrap();
    assert!(wide <= 1440.0, "lines of a length that one can read, not stretched over the screen: {wide}");
    eye.finds_nothing();
}

#[test]
fn it_fits_a_small_window() {
    at_size("small", 900, 600);
}

#[test]
fn it_fits_a_large_screen() {
    at_size("4k", 3840, 2100);
}

#[test]
fn it_fits_large_letters() {
    let place = Place::new();
    let window = worked_in(&place, place.start());
    // As WCAG 1.4.4 has it: letters of twice the size, and with them everything that is measured in them.
    window.script("document.documentElement.style.fontSize = '200%'; return 1");
    let mut eye = Eye::new(&window, "200");
    round(&window, &mut eye);
    window.keys("?");
    dialog(&window, "the keys");
    eye.look("keys");
    eye.finds_nothing();
}

/// From the first start to a delivered message in another language, and to Portuguese at one press.
fn speaks(locale: &str, tag: &str, practise: &str, person: &str, template: &str) {
    let place = Place::new();
    let window = place.start().locale(locale).open();
    let mut eye = Eye::new(&window, tag);
    window.wait_for_text(practise);
    eye.look("first-start");
    window.click_text(practise);
    window.wait_for_text(person);
    assert_eq!(window.script("return document.documentElement.lang"), tag);
    eye.look("notify-empty");
    window.click_text(person);
    window.click_text(template);
    window.wait_until("the form", || {
        (window.script("return String(document.querySelector('[data-phone] [data-state=draft]') !== null)") == "true")
            .then_some(())
    });
    eye.look("notify-filled");
    // What the person's record does not know is typed.
    let open = window.script(
        "return [...document.querySelectorAll('[data-field] input')].map(one => one.value === '' ? 'open' : 'filled').join()",
    );
    for (at, _) in open.split(',').enumerate().filter(|(_, one)| *one == "open") {
        window.fill(&format!("[data-field]:nth-of-type({}) input", at + 1), "A-1042");
    }
    window.wait_until("it may be sent", || filled(&window, "A-1042").then_some(()));
    window.click("[data-send] button");
    window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(()));
    eye.look("notify-sent");
    for (number, screen) in ["today", "contacts", "templates", "mailings", "settings"].iter().enumerate() {
        place_at(&window, number + 1);
        eye.look(screen);
    }
    // Portuguese at one press, without a new start.
    window.click_text("Português");
    window.wait_for_text("Ajustes");
    assert_eq!(window.script("return document.documentElement.lang"), "pt-BR");
    eye.finds_nothing();
}

#[test]
fn it_speaks_spanish() {
    speaks("es_ES.UTF-8", "es", "Probar con una cuenta de práctica", "Ana Gómez", "Pedido actualizado");
}

#[test]
fn it_speaks_english() {
    speaks("en_US.UTF-8", "en", "Try it with a practice account", "Anna Smith", "Order update");
}

#[test]
fn nothing_moves_where_the_system_wants_no_motion() {
    let place = Place::new();
    let settings = tempfile::tempdir().unwrap();
    std::fs::create_dir(settings.path().join("gtk-3.0")).unwrap();
    std::fs::write(settings.path().join("gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n").unwrap();
    let window = place.start().env("XDG_CONFIG_HOME", settings.path().to_str().unwrap()).open();
    practise(&window);
    assert_eq!(window.script("return String(matchMedia('(prefers-reduced-motion: reduce)').matches)"), "true");
    let moves = "[...document.querySelectorAll('*')].flatMap(one => [one, '::before', '::after'].map(part => { \
                   const style = getComputedStyle(one, part === one ? null : part); \
                   return [style.transitionDuration, style.animationName === 'none' ? '0s' : style.animationDuration].join(); })) \
                   .filter(times => times.split(/, ?/).some(time => parseFloat(time) > 0)).length";
    assert_eq!(window.script(&format!("return String({moves})")), "0");
    // The same question where motion is welcome: there is some, and none that takes longer than a glance.
    drop(window);
    let window = place.start().open();
    window.wait_for_text("Hoje");
    assert_ne!(window.script(&format!("return String({moves})")), "0", "what is asked above can be answered otherwise");
}

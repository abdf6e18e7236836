//! A hand that drops a file on the window, as a file manager's does: the X protocol of dragging, from the other side (XDND 5,
//! <https://freedesktop.org/wiki/Specifications/XDND/>).

use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window as Frame, WindowClass,
};
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{CURRENT_TIME, rust_connection::RustConnection};

use crate::desktop::Display;
use crate::driver::{PATIENCE, Window};

/// A file in the hand, over the window.
pub struct Hand {
    connection: RustConnection,
    /// Whose the file is while it is dragged.
    source: Frame,
    target: Frame,
    /// Where it is held, on the screen.
    at: (i16, i16),
    address: Vec<u8>,
    /// A display has one such selection, and other tests drag too.
    _alone: File,
}

/// Lets a file fall on the middle of the window.
pub fn drop_on(window: &Window, path: &Path) {
    Hand::over(window, path).let_go();
}

impl Hand {
    /// Holds a file over the window's middle, until the window has said that it would take it.
    pub fn over(window: &Window, path: &Path) -> Self {
        let alone = File::create(std::env::temp_dir().join("recado-test-drag.lock")).unwrap();
        alone.lock().unwrap();
        let target = Display::open().frame(window.process());
        let (connection, screen) = x11rb::connect(None).expect("a display: scripts/test brings one");
        let root = connection.setup().roots[screen].root;
        let source = connection.generate_id().unwrap();
        let plain = CreateWindowAux::new();
        connection.create_window(0, source, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &plain).unwrap();
        let size = connection.get_geometry(target).unwrap().reply().unwrap();
        let middle = i16::try_from(size.width / 2).unwrap();
        let place = connection.translate_coordinates(target, root, middle, i16::try_from(size.height / 2).unwrap());
        let place = place.unwrap().reply().unwrap();
        // What a file manager writes there; the names of these tests have no sign that needs more.
        let address = format!("file://{}\r\n", path.to_str().unwrap().replace(' ', "%20")).into_bytes();
        let hand = Self { connection, source, target, at: (place.dst_x, place.dst_y), address, _alone: alone };
        let owned = hand.connection.set_selection_owner(source, hand.atom("XdndSelection"), CURRENT_TIME);
        owned.unwrap().check().unwrap();
        hand.say("XdndEnter", [source, 5 << 24, hand.atom("text/uri-list"), 0, 0]);
        // The first time it only looks what is coming.
        let moved = Instant::now();
        while !hand.is_wanted() {
            assert!(moved.elapsed() < PATIENCE, "the window does not want the file");
            std::thread::sleep(Duration::from_millis(50));
        }
        hand
    }

    /// Lets it fall.
    pub fn let_go(self) {
        self.say("XdndDrop", [self.source, 0, CURRENT_TIME, 0, 0]);
        let finished = self.until("XdndFinished");
        assert_eq!(finished[1] & 1, 1, "it was taken");
    }

    /// Moves over the window; whether it would be taken here.
    fn is_wanted(&self) -> bool {
        let at = (u32::from(self.at.0.cast_unsigned()) << 16) | u32::from(self.at.1.cast_unsigned());
        self.say("XdndPosition", [self.source, 0, at, CURRENT_TIME, self.atom("XdndActionCopy")]);
        self.until("XdndStatus")[1] & 1 == 1
    }

    fn say(&self, what: &str, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, self.target, self.atom(what), data);
        self.connection.send_event(false, self.target, EventMask::NO_EVENT, message).unwrap().check().unwrap();
    }

    /// Hands out the file's address whenever it is asked for, until the window says this.
    fn until(&self, what: &str) -> [u32; 5] {
        let (what, start) = (self.atom(what), Instant::now());
        loop {
            match self.connection.poll_for_event().unwrap() {
                Some(Event::SelectionRequest(asked)) => self.hand_out(&asked),
                Some(Event::ClientMessage(said)) if said.type_ == what => return said.data.as_data32(),
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(5)),
            }
            assert!(start.elapsed() < PATIENCE, "the window does not answer");
        }
    }

    fn hand_out(&self, asked: &SelectionRequestEvent) {
        let SelectionRequestEvent { requestor, property, target, time, selection, .. } = *asked;
        let list = self.atom("text/uri-list");
        if target == list {
            self.connection.change_property8(PropMode::REPLACE, requestor, property, list, &self.address).unwrap();
        } else {
            // Which kinds there are.
            self.connection.change_property32(PropMode::REPLACE, requestor, property, AtomEnum::ATOM, &[list]).unwrap();
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time,
            requestor,
            selection,
            target,
            property,
        };
        self.connection.send_event(false, requestor, EventMask::NO_EVENT, answer).unwrap().check().unwrap();
    }

    fn atom(&self, name: &str) -> u32 {
        self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }
}

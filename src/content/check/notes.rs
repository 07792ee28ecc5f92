//! Notes: items of one text each.

use super::{Checker, Files};
use crate::content::model::id::NoteId;
use crate::content::model::item::Basis;
use crate::content::model::note::Note;
use crate::content::model::pack::Pack;
use crate::content::raw::RawNote;

impl Checker {
    pub(super) fn notes(&mut self, files: &Files<'_>, packs: &[Pack]) -> Vec<Note> {
        let mut notes = Vec::new();
        for pack in packs {
            let path = format!("{}/notes.json", pack.id);
            for (place, mut raw) in self.items::<RawNote>(files, &path) {
                let item = raw.take_item();
                // What tells of our own work has no other source than us, and says so.
                let of_ours = item.basis.as_deref() == Some(Basis::Synthesis.word());
                let item = if of_ours {
                    self.item_of_ours(&path, &place, pack, packs, item)
                } else {
                    self.item(&path, &place, pack, packs, item)
                };
                let text = self.text(&path, &place, "text", raw.text);
                notes.extend(item.map(|item| Note { id: NoteId::new(&raw.id), item, text }));
            }
        }
        notes
    }
}

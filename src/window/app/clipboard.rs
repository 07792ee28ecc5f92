//! What the window put on the clipboard, so that *Skjul* can take it away again, and nothing else.
//!
//! The window copies in three ways (its own buttons, text selected on a screen, the search field), so the copies are
//! seen where they leave egui. Before anything is emptied the clipboard is read: what somebody copied elsewhere since
//! stays. Where the system does not let it be read, it is left alone.

use eframe::egui::{Context, Event, FullOutput, OutputCommand, Plugin, ViewportCommand};

/// The last text that the window copied.
#[derive(Debug, Default)]
pub struct Copied {
    text: Option<String>,
    /// The clipboard has been asked for, to be compared when it comes.
    asked: bool,
}

impl Plugin for Copied {
    fn debug_name(&self) -> &'static str {
        "copied"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        for command in &output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                self.text = (!text.is_empty()).then(|| text.clone());
            }
        }
    }
}

/// Begins to watch what is copied; once is enough, and more does no harm.
pub fn watch(ctx: &Context) {
    ctx.add_plugin(Copied::default());
}

/// Asks for the clipboard if the window has put something there; [`empty_what_is_ours`] does the rest.
pub fn ask(ctx: &Context) {
    ctx.with_plugin(|copied: &mut Copied| {
        copied.asked = copied.text.is_some();
        if copied.asked {
            ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    });
}

/// Empties the clipboard if it was asked for, has come, and still holds what the window put there.
pub fn empty_what_is_ours(ctx: &Context) {
    let ours = ctx.with_plugin(|copied: &mut Copied| copied.asked.then(|| copied.text.clone()).flatten()).flatten();
    let Some(ours) = ours else { return };
    // Systems differ in how they end a line.
    let same = |text: &str| text.replace("\r\n", "\n") == ours.replace("\r\n", "\n");
    let found = ctx.input_mut(|input| {
        let mut found = None;
        input.events.retain(|event| match event {
            Event::Paste(text) => {
                found = Some(same(text));
                false
            }
            _ => true,
        });
        found
    });
    let Some(is_ours) = found else { return };
    ctx.with_plugin(|copied: &mut Copied| *copied = Copied::default());
    if is_ours {
        ctx.copy_text(String::new());
    }
}

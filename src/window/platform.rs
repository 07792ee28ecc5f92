//! What the system shows of the window, and what it can do for it.

use eframe::egui::Context;
use eframe::egui::os::OperatingSystem;

/// The window's title, always: it never tells what is shown.
pub const TITLE: &str = "Vejviser";

/// Whether the system can keep a window out of screenshots: Windows and macOS can, to a degree.
pub fn can_protect(ctx: &Context) -> bool {
    matches!(ctx.os(), OperatingSystem::Windows | OperatingSystem::Mac)
}

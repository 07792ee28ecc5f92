//! Handing a telephone number to the system, where something there takes it.
//!
//! Where nothing does, some systems give the address to a browser, which can do nothing with it. So they are asked first.

/// Hands an address such as `tel:112` to the system's own telephone program. Tells whether there is one and it was started.
#[must_use]
pub fn ring(address: &str) -> bool {
    is_there() && open::that_detached(address).is_ok()
}

/// Whether a program is set for `tel:`, and not the one that opens pages.
#[cfg(not(any(windows, target_os = "macos")))]
fn is_there() -> bool {
    let set_for = |scheme: &str| {
        let asked = std::process::Command::new("xdg-mime")
            .args(["query", "default", &format!("x-scheme-handler/{scheme}")])
            .stdin(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .output();
        asked.map(|answer| answer.stdout.trim_ascii().to_vec()).unwrap_or_default()
    };
    let telephone = set_for("tel");
    !telephone.is_empty() && telephone != set_for("https")
}

/// Whether any program has ever said that it takes `tel:`; which one is to, Windows asks the user.
#[cfg(windows)]
fn is_there() -> bool {
    windows_registry::CLASSES_ROOT.open("tel").is_ok()
}

/// Every Mac has `FaceTime`.
#[cfg(target_os = "macos")]
fn is_there() -> bool {
    true
}

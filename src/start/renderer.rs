//! Which renderer draws the window, and the next one where that fails.
//!
//! OpenGL comes first: it starts quickest and is there on the oldest machines. Where it fails, the program starts anew
//! with wgpu, which has Direct3D 12 (with WARP, Windows' own drawing without a graphics card), Vulkan or Metal.
//! It starts anew rather than going on, because a driver that has failed may have left anything behind, and because
//! some failures are panics, after which a release build cannot go on.

use std::env;
use std::process::Command;

use eframe::Renderer;
use vejviser::settings::RendererChoice;

/// `glow` or `wgpu` in this variable is used, and nothing else, whatever the settings say.
const FORCED: &str = "VEJVISER_RENDERER";
/// Why the renderers before this one failed; set for a program that is started anew.
const FAILED: &str = "VEJVISER_RENDERER_FAILED";

/// One try at opening the window.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub renderer: Renderer,
    /// Whether no other renderer is left.
    is_last: bool,
    /// Why those before failed.
    failed: Option<String>,
}

impl Attempt {
    /// What is to be tried now.
    #[must_use]
    pub fn new(choice: RendererChoice) -> Self {
        let forced = env::var(FORCED).ok().and_then(|name| name.parse().ok());
        Self::after(forced.or(chosen(choice)), env::var(FAILED).ok())
    }

    fn after(forced: Option<Renderer>, failed: Option<String>) -> Self {
        let renderer = forced.unwrap_or(if failed.is_some() { Renderer::Wgpu } else { Renderer::Glow });
        Self { renderer, is_last: forced.is_some() || failed.is_some(), failed }
    }

    /// Goes on with the next renderer, in a program that takes this one's place. Comes back only where there is none
    /// or it cannot be started, with why each failed.
    #[must_use]
    pub fn fall_back(&self, why: &str) -> String {
        let why = format!("{}: {why}", self.renderer);
        let all = self.failed.iter().chain([&why]).map(String::as_str).collect::<Vec<_>>().join("\n");
        if self.is_last {
            return all;
        }
        match env::current_exe() {
            Ok(program) => {
                let mut command = Command::new(program);
                command.args(env::args_os().skip(1)).env(FAILED, &all);
                let error = take_our_place(&mut command);
                format!("{all}\n{error}")
            }
            Err(error) => format!("{all}\n{error}"),
        }
    }
}

fn chosen(choice: RendererChoice) -> Option<Renderer> {
    match choice {
        RendererChoice::Automatic => None,
        RendererChoice::Glow => Some(Renderer::Glow),
        RendererChoice::Wgpu => Some(Renderer::Wgpu),
    }
}

#[cfg(unix)]
fn take_our_place(command: &mut Command) -> std::io::Error {
    std::os::unix::process::CommandExt::exec(command)
}

#[cfg(not(unix))]
#[expect(clippy::exit, reason = "the program that was started has taken this one's place")]
fn take_our_place(command: &mut Command) -> std::io::Error {
    match command.spawn() {
        Ok(_) => std::process::exit(0),
        Err(error) => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wgpu_follows_where_opengl_failed() {
        let first = Attempt::after(None, None);
        assert_eq!((first.renderer, first.is_last), (Renderer::Glow, false));
        let next = Attempt::after(None, Some("glow: no config".to_owned()));
        assert_eq!((next.renderer, next.is_last), (Renderer::Wgpu, true));
        assert_eq!(next.fall_back("no adapter"), "glow: no config\nwgpu: no adapter");
    }

    #[test]
    fn what_is_forced_is_tried_alone() {
        for renderer in [Renderer::Glow, Renderer::Wgpu] {
            let only = Attempt::after(Some(renderer), None);
            assert_eq!((only.renderer, only.is_last), (renderer, true));
        }
    }
}

//! The picture that letters are drawn into, held to a size and given back.
//!
//! Egui only ever lets it grow, up to the largest that the driver can take: a gigabyte where that is 16,384 points a side.
//! So it gets a bound, and another one at each zoom, for then egui starts it over and gives back what the former letters
//! took.

use eframe::egui::{Context, Plugin, RawInput};

/// Points a side that the letters of the largest screen and zoom have room in.
const ENOUGH: usize = 4096;
/// Less than this egui does not take.
const LEAST: usize = 1024;

#[derive(Debug)]
struct Letters {
    /// How many points a side the driver's largest picture has, as far as it was told.
    widest: usize,
}

impl Plugin for Letters {
    fn debug_name(&self) -> &'static str {
        "letters"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.widest = input.max_texture_side.unwrap_or(self.widest);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float to an integer saturates")]
        let per_cent = (ctx.pixels_per_point() * 100.0) as usize;
        input.max_texture_side = Some((self.widest.min(ENOUGH) - per_cent % LEAST).max(LEAST));
    }
}

/// Bounds the picture from now on; before the first frame, in which the driver's own bound comes.
pub fn bound(ctx: &Context) {
    // Until the driver has told, what every driver can take holds.
    ctx.add_plugin(Letters { widest: 2048 });
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, RawInput};

    use super::{ENOUGH, LEAST, bound};

    /// The bound in a frame at this zoom.
    fn at(ctx: &Context, zoom: f32, driver: Option<usize>) -> usize {
        ctx.set_zoom_factor(zoom);
        for max_texture_side in [driver, None] {
            let mut output = ctx.run_ui(RawInput { max_texture_side, ..RawInput::default() }, |_| {});
            output.textures_delta.clear();
        }
        ctx.input(|input| input.max_texture_side)
    }

    #[test]
    fn letters_have_a_bound_that_is_another_at_each_zoom_and_never_too_small() {
        for (driver, most) in [(16_384, ENOUGH), (2048, 2048), (1024, LEAST)] {
            let ctx = Context::default();
            bound(&ctx);
            let bounds = [1.0, 1.25, 4.0, 10.0].map(|zoom| at(&ctx, zoom, Some(driver)));
            assert!(bounds.iter().all(|bound| (LEAST..=most).contains(bound)), "{driver}: {bounds:?}");
            assert!(driver == 1024 || bounds.windows(2).all(|pair| pair[0] != pair[1]), "{driver}: {bounds:?}");
            assert_eq!(at(&ctx, 1.0, None), bounds[0], "it is the same again at the same zoom");
        }
    }
}

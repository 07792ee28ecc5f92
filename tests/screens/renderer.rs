//! Draws the window's triangles on the processor: the same bytes on every machine, without a graphics driver.

use std::collections::HashMap;

use dream_soft_render::{ClipRect, Color, MAX_SURFACE_PIXELS, Mesh, SoftwareRenderer, TextureId, Vertex};
use eframe::egui::{
    ClippedPrimitive, Context, FullOutput, ImageData, Rect, TextureId as EguiTexture, TexturesDelta,
    epaint::{ImageDelta, Primitive},
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Draws in bands, because a surface of the rasterizer is smaller than a school laptop's screen.
#[derive(Default)]
pub struct Renderer {
    rasterizer: SoftwareRenderer,
    textures: HashMap<EguiTexture, TextureId>,
    /// What went wrong with a texture; told when a picture is asked for.
    problem: Option<String>,
}

impl TestRenderer for Renderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                if let Err(why) = self.take(id, &image) {
                    self.problem = Some(format!("a texture cannot be used: {why}"));
                }
            }
        }
        for id in delta.free.drain() {
            if let Some(texture) = self.textures.remove(&id)
                && let Err(why) = self.rasterizer.free_texture(texture)
            {
                self.problem = Some(format!("a texture cannot be freed: {why}"));
            }
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        if let Some(problem) = &self.problem {
            return Err(problem.clone());
        }
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (whole(size.x), whole(size.y));
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        let band = (MAX_SURFACE_PIXELS / width).clamp(1, height);
        let mut pixels = Vec::with_capacity(width * height * 4);
        for top in (0..height).step_by(band) {
            let rows = band.min(height - top);
            self.band(&primitives, scale, (top, width, rows), &mut pixels).map_err(|why| why.to_string())?;
        }
        let edge = |length: usize| u32::try_from(length).map_err(|why| why.to_string());
        RgbaImage::from_raw(edge(width)?, edge(height)?, pixels).ok_or_else(|| "the picture is not whole".to_owned())
    }
}

impl Renderer {
    fn take(&mut self, id: EguiTexture, delta: &ImageDelta) -> Result<(), dream_soft_render::Error> {
        let ImageData::Color(image) = &delta.image;
        let pixels: Vec<u8> = image.pixels.iter().flat_map(eframe::egui::Color32::to_array).collect();
        let [width, height] = image.size;
        if let (Some([x, y]), Some(texture)) = (delta.pos, self.textures.get(&id)) {
            return self.rasterizer.update_texture(*texture, x, y, width, height, &pixels);
        }
        if let Some(old) = self.textures.remove(&id) {
            self.rasterizer.free_texture(old)?;
        }
        let texture = self.rasterizer.create_texture(width, height, &pixels)?;
        self.textures.insert(id, texture);
        Ok(())
    }

    /// Draws the rows from `top` on and appends them.
    fn band(
        &mut self,
        primitives: &[ClippedPrimitive],
        scale: f32,
        (top, width, rows): (usize, usize, usize),
        pixels: &mut Vec<u8>,
    ) -> Result<(), dream_soft_render::Error> {
        let above = exact(top);
        let mut frame = self.rasterizer.begin_frame(width, rows)?;
        frame.clear(Color::BLACK);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let vertices: Vec<Vertex> = mesh
                .vertices
                .iter()
                .map(|vertex| {
                    let [r, g, b, a] = vertex.color.to_array();
                    let place = [vertex.pos.x * scale, vertex.pos.y * scale - above];
                    Vertex::new(place, vertex.uv.into(), Color::from_rgba_premultiplied(r, g, b, a))
                })
                .collect();
            let texture = self.textures.get(&mesh.texture_id).copied();
            frame
                .mesh(Mesh { vertices: &vertices, indices: &mesh.indices, texture }, clip(*clip_rect * scale, above))?;
        }
        pixels.extend_from_slice(&frame.surface().pixels);
        Ok(())
    }
}

fn clip(rect: Rect, above: f32) -> ClipRect {
    let edge = |length: f32| u32::try_from(whole(length)).unwrap_or(u32::MAX);
    ClipRect::new(edge(rect.left()), edge(rect.top() - above), edge(rect.right()), edge(rect.bottom() - above))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length in pixels, never below nothing")]
fn whole(length: f32) -> usize {
    length.round().max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a picture has fewer rows than a float can count")]
fn exact(length: usize) -> f32 {
    length as f32
}

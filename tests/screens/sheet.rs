//! Several pictures on one, made small, and held against the one that is kept.
#![expect(clippy::disallowed_methods, reason = "a kept picture is a file")]

use std::path::{Path, PathBuf};

use egui_kittest::{SnapshotResult, try_image_snapshot};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, Rgba, RgbaImage, imageops::replace};

/// Pictures of one size in `columns` columns.
pub fn beside(pictures: &[RgbaImage], columns: u32) -> RgbaImage {
    let width = pictures.iter().map(RgbaImage::width).max().unwrap_or(0);
    let height = pictures.iter().map(RgbaImage::height).max().unwrap_or(0);
    let count = u32::try_from(pictures.len()).expect("few pictures");
    let columns = columns.min(count);
    // Opaque where no picture reaches: what is kept has no transparency.
    let black = Rgba([0, 0, 0, u8::MAX]);
    let mut sheet = RgbaImage::from_pixel(columns * width, count.div_ceil(columns) * height, black);
    for (at, picture) in (0_u32..).zip(pictures) {
        replace(&mut sheet, picture, i64::from(at % columns * width), i64::from(at / columns * height));
    }
    sheet
}

/// Held against the kept picture of this name; with `UPDATE_SNAPSHOTS=1` it becomes that picture.
pub fn compare(sheet: &RgbaImage, name: &str) -> SnapshotResult {
    let result = try_image_snapshot(sheet, name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        press(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name));
    }
    result
}

/// Writes a kept picture as small as it gets, without its old one; `egui_kittest` writes quickly instead.
fn press(name: &Path) {
    let file = name.with_extension("png");
    let picture = image::open(&file).expect("the kept picture").into_rgb8();
    let mut small = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut small, CompressionType::Best, FilterType::Adaptive);
    DynamicImage::from(picture).write_with_encoder(encoder).expect("a picture can be written to memory");
    std::fs::write(&file, small).expect("the kept picture can be written");
    let old: PathBuf = name.with_extension("old.png");
    if old.exists() {
        std::fs::remove_file(old).expect("the old picture can be removed");
    }
}

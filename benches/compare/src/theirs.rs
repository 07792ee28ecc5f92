//! tantivy, in memory, with its Danish stemmer, the same fields and the same weights.

use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::tokenizer::{Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexReader, TantivyDocument, doc};
use vejviser::search::Document;

use crate::Engine;

pub struct Theirs {
    reader: IndexReader,
    parser: QueryParser,
    item: Field,
}

impl Theirs {
    pub fn new(all: &[Document]) -> Self {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("danish")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(indexing);
        let item = schema.add_text_field("item", STORED);
        let [title, words, headings, body] =
            ["title", "words", "headings", "body"].map(|name| schema.add_text_field(name, text.clone()));
        let index = Index::create_in_ram(schema.build());
        let danish = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(60))
            .filter(LowerCaser)
            .filter(Stemmer::new(Language::Danish))
            .build();
        index.tokenizers().register("danish", danish);
        let mut writer = index.writer_with_num_threads(1, 50_000_000).expect("memory for an index");
        for document in all {
            let headings_of: Vec<&str> = document.parts.iter().map(|part| part.heading.as_str()).collect();
            let lines: Vec<&str> = document.parts.iter().flat_map(|part| &part.lines).map(String::as_str).collect();
            let id = format!("{}:{}", document.id.kind().word(), document.id.as_str());
            let written = writer.add_document(doc!(
                item => id,
                title => format!("{} {}", document.title, document.also),
                words => document.words.join(" "),
                headings => headings_of.join(" "),
                body => lines.join(" "),
            ));
            written.expect("a document can be added");
        }
        writer.commit().expect("an index in memory can be written");
        let reader = index.reader().expect("an index in memory can be read");
        let mut parser = QueryParser::for_index(&index, vec![title, words, headings, body]);
        for (field, weight) in [(title, 4.0), (words, 3.2), (headings, 2.2), (body, 1.0)] {
            parser.set_field_boost(field, weight);
        }
        Self { reader, parser, item }
    }
}

impl Engine for Theirs {
    fn find(&self, text: &str) -> Vec<String> {
        let (query, _) = self.parser.parse_query_lenient(text);
        let searcher = self.reader.searcher();
        let found = searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).expect("a query is answered");
        let item = |address| {
            let document: TantivyDocument = searcher.doc(address).expect("a document that was found is there");
            document.get_first(self.item).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
        };
        found.into_iter().map(|(_, address)| item(address)).collect()
    }
}

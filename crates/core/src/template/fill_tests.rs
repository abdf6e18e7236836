use insta::assert_json_snapshot;
use serde_json::json;

use super::*;

fn order_out() -> Template {
    Template::from_service(&json!({
        "name": "pedido_saiu", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED", "parameter_format": "NAMED",
        "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"},
            {"type": "BODY", "text": "Olá {{nome}}, o pedido {{pedido}} saiu para entrega. Chega {{previsao}}."},
            {"type": "FOOTER", "text": "Loja da Ana"},
            {"type": "BUTTONS", "buttons": [
                {"type": "QUICK_REPLY", "text": "Obrigado"},
                {"type": "URL", "text": "Acompanhar", "url": "https://loja.example/p/{{1}}"},
                {"type": "PHONE_NUMBER", "text": "Ligar", "phone_number": "+551134567890"}]}
        ]}))
    .unwrap()
}

fn positional(body: &str) -> Template {
    Template::from_service(&json!({"name": "x", "language": "pt_BR", "status": "APPROVED",
        "components": [{"type": "body", "text": body}]}))
    .unwrap()
}

fn vars<const N: usize>(pairs: [(&str, &str); N]) -> Variables {
    pairs.into_iter().collect()
}

#[test]
fn named_values_in_header_body_and_buttons() {
    let values = vars([
        ("nome", "Ana"),
        ("pedido", "A-42"),
        ("header.pedido", "A-42"),
        ("previsao", "hoje até 18h"),
        ("button.0", "obrigado_42"),
        ("button.1", "A 42/são"),
    ]);
    assert_json_snapshot!(order_out().fill(&values).unwrap().components, @r#"
    [
      {
        "type": "header",
        "parameters": [
          {
            "type": "text",
            "parameter_name": "pedido",
            "text": "A-42"
          }
        ]
      },
      {
        "type": "body",
        "parameters": [
          {
            "type": "text",
            "parameter_name": "nome",
            "text": "Ana"
          },
          {
            "type": "text",
            "parameter_name": "pedido",
            "text": "A-42"
          },
          {
            "type": "text",
            "parameter_name": "previsao",
            "text": "hoje até 18h"
          }
        ]
      },
      {
        "type": "button",
        "sub_type": "quick_reply",
        "index": "0",
        "parameters": [
          {
            "type": "payload",
            "payload": "obrigado_42"
          }
        ]
      },
      {
        "type": "button",
        "sub_type": "url",
        "index": "1",
        "parameters": [
          {
            "type": "text",
            "text": "A%2042/s%C3%A3o"
          }
        ]
      }
    ]
    "#);
}

#[test]
fn positional_values_go_by_their_number() {
    let filled = positional("Oi {{2}}, são {{1}}.").fill(&vars([("1", "R$ 10"), ("2", "Ana")])).unwrap();
    assert_json_snapshot!(filled.components, @r#"
    [
      {
        "type": "body",
        "parameters": [
          {
            "type": "text",
            "text": "R$ 10"
          },
          {
            "type": "text",
            "text": "Ana"
          }
        ]
      }
    ]
    "#);
}

#[test]
fn a_template_without_variables_carries_nothing() {
    assert_eq!(positional("Estamos abertos.").fill(&Variables::default()).unwrap().components, []);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let problems = order_out().fill(&vars([("nome", " "), ("pedido", "1"), ("prevsao", "hoje")])).unwrap_err();
    let said: Vec<_> = problems.iter().map(|p| (p.code(), p.subject())).collect();
    assert_eq!(
        said,
        [
            ("variable_missing", "header.pedido"),
            ("variable_missing", "nome"),
            ("variable_missing", "previsao"),
            ("variable_missing", "button.1"),
            ("variable_unknown", "prevsao"),
        ],
        "an empty value is none; the header's own name is asked for because the body shares the plain one"
    );
}

#[test]
fn a_plain_name_reaches_a_header_that_the_body_does_not_share() {
    let template =
        Template::from_service(&json!({"name": "x", "language": "pt_BR", "parameter_format": "NAMED", "components": [
        {"type": "HEADER", "format": "TEXT", "text": "{{loja}}"}, {"type": "BODY", "text": "Oi {{nome}}."}]}))
        .unwrap();
    assert!(template.fill(&vars([("loja", "Ana Flores"), ("nome", "Bia")])).is_ok());
    assert!(template.fill(&vars([("header.loja", "Ana Flores"), ("nome", "Bia")])).is_ok());
}

#[test]
fn line_breaks_become_spaces_and_are_told() {
    let filled = positional("Oi {{1}}.").fill(&vars([("1", "rua A\n10\t  apto 2")])).unwrap();
    assert_eq!(filled.tidied, ["1"]);
    assert_json_snapshot!(filled.components[0], @r#"
    {
      "type": "body",
      "parameters": [
        {
          "type": "text",
          "text": "rua A 10 apto 2"
        }
      ]
    }
    "#);
}

#[test]
fn too_long_is_refused_before_it_costs_a_request() {
    let long = "ã".repeat(1_021);
    assert_eq!(
        positional("Oi {{1}}.").fill(&vars([("1", &long)])).unwrap_err(),
        [FillProblem::TooLong { part: "body", length: 1_025, limit: 1_024 }]
    );
    assert!(positional("Oi {{1}}.").fill(&vars([("1", &"ã".repeat(1_020))])).is_ok(), "characters count, not bytes");
}

#[test]
fn pictures_by_link_or_id() {
    let template = Template::from_service(&json!({"name": "x", "language": "pt_BR", "components": [
        {"type": "HEADER", "format": "DOCUMENT"}, {"type": "BODY", "text": "Segue."}]}))
    .unwrap();
    let filled = template.fill(&vars([("header", "https://loja.example/nota.pdf?x=1")])).unwrap();
    assert_json_snapshot!(filled.components, @r#"
    [
      {
        "type": "header",
        "parameters": [
          {
            "type": "document",
            "document": {
              "link": "https://loja.example/nota.pdf?x=1",
              "filename": "nota.pdf"
            }
          }
        ]
      }
    ]
    "#);
    assert_eq!(
        template.fill(&vars([("header", "nota.pdf")])).unwrap_err(),
        [FillProblem::BadValue { name: "header".into() }]
    );
    assert_eq!(template.fill(&Variables::default()).unwrap_err(), [FillProblem::Missing { name: "header".into() }]);
}

#[test]
fn what_cannot_be_filled_yet_is_said_rather_than_sent_broken() {
    let template = Template::from_service(&json!({"name": "x", "language": "pt_BR", "components": [
        {"type": "BODY", "text": "Veja."}, {"type": "CAROUSEL", "cards": []}]}))
    .unwrap();
    assert_eq!(
        template.fill(&Variables::default()).unwrap_err(),
        [FillProblem::Unsupported { part: "CAROUSEL".into() }]
    );
}

#[test]
fn what_cannot_be_filled_is_known_before_there_are_values() {
    let with = |part: serde_json::Value| {
        Template::from_service(&json!({"name": "x", "language": "pt_BR", "components": [
            {"type": "BODY", "text": "Oi {{1}}."}, part]}))
        .unwrap()
    };
    for (part, wanted) in [
        (json!({"type": "CAROUSEL", "cards": []}), "CAROUSEL"),
        (json!({"type": "HEADER", "format": "GIF"}), "HEADER GIF"),
        (json!({"type": "HEADER", "format": "OF_2027"}), "HEADER OF_2027"),
        (json!({"type": "OF_2027"}), "OF_2027"),
        (
            json!({"type": "BUTTONS", "buttons": [{"type": "PAYMENT_REQUEST", "payment_setting": {"type": "coin"}}]}),
            "BUTTON PAYMENT_REQUEST",
        ),
        (json!({"type": "CAROUSEL", "cards": [{"components": [{"type": "HEADER", "format": "GIF"}]}]}), "HEADER GIF"),
    ] {
        assert_eq!(with(part).unsupported(), Some(FillProblem::Unsupported { part: wanted.into() }));
    }
    for part in [
        json!({"type": "HEADER", "format": "LOCATION"}),
        json!({"type": "HEADER", "format": "PRODUCT"}),
        json!({"type": "BUTTONS", "buttons": [{"type": "ORDER_DETAILS", "text": "Pagar"}, {"type": "MPM"}]}),
        json!({"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Só hoje"}}),
        json!({"type": "CAROUSEL", "cards": [{"components": [{"type": "HEADER", "format": "IMAGE"}]}]}),
    ] {
        assert_eq!(with(part).unsupported(), None);
    }
    let picture = with(json!({"type": "HEADER", "format": "IMAGE"}));
    assert_eq!((picture.unsupported(), picture.media()), (None, Some(&HeaderFormat::Image)));
    assert_eq!((order_out().unsupported(), order_out().media()), (None, None));
}

#[test]
fn the_names_of_the_variables() {
    let names: Vec<_> = order_out().variables().into_iter().map(|v| (v.name, v.required)).collect();
    assert_eq!(
        names,
        [
            ("header.pedido".to_owned(), true),
            ("nome".to_owned(), true),
            ("pedido".to_owned(), true),
            ("previsao".to_owned(), true),
            ("button.0".to_owned(), false),
            ("button.1".to_owned(), true),
        ]
    );
}

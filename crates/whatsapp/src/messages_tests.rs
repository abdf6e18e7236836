use insta::assert_snapshot;
use recado_core::template::SendComponent;
use recado_core::template::send::{ButtonSubType, Media, Parameter};

use super::*;

fn body_of(components: &[SendComponent]) -> String {
    let components = serde_json::to_string(components).unwrap();
    let to = Phone::from_e164("+5511999998888").unwrap();
    let message =
        SendTemplate { to: &to, name: "order_ready", language: "pt_BR", components: &components, callback_data: "a=1" };
    let body = String::from_utf8(message.body().unwrap()).unwrap();
    let value: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(value.get("template").and_then(|template| template.get("components")).is_some(), components != "[]");
    indented(&body)
}

/// The same text with a line for each part, in the order in which it stands; serde_json's own would sort the keys.
fn indented(json: &str) -> String {
    let (mut out, mut depth, mut quoted, mut escaped) = (String::new(), 0, false, false);
    for sign in json.chars() {
        let line = |out: &mut String, depth| out.push_str(&format!("\n{}", "  ".repeat(depth)));
        match sign {
            _ if quoted => quoted = escaped || sign != '"',
            '"' => quoted = true,
            '}' | ']' => {
                depth -= 1;
                line(&mut out, depth);
            }
            _ => {}
        }
        escaped = quoted && sign == '\\' && !escaped;
        out.push(sign);
        match sign {
            _ if quoted => {}
            '{' | '[' => {
                depth += 1;
                line(&mut out, depth);
            }
            ',' => line(&mut out, depth),
            ':' => out.push(' '),
            _ => {}
        }
    }
    out
}

fn text(name: Option<&str>, text: &str) -> Parameter {
    Parameter::Text { parameter_name: name.map(str::to_owned), text: text.to_owned() }
}

#[test]
fn without_variables_nothing_but_the_name_and_language() {
    assert_snapshot!(body_of(&[]), @r#"
    {
      "messaging_product": "whatsapp",
      "recipient_type": "individual",
      "to": "+5511999998888",
      "type": "template",
      "biz_opaque_callback_data": "a=1",
      "template": {
        "name": "order_ready",
        "language": {
          "code": "pt_BR"
        }
      }
    }
    "#);
}

#[test]
fn header_text_and_positional_body() {
    let components = [
        SendComponent::Header { parameters: vec![text(None, "A-42")] },
        SendComponent::Body { parameters: vec![text(None, "Ana"), text(None, "hoje")] },
    ];
    assert_snapshot!(body_of(&components), @r#"
    {
      "messaging_product": "whatsapp",
      "recipient_type": "individual",
      "to": "+5511999998888",
      "type": "template",
      "biz_opaque_callback_data": "a=1",
      "template": {
        "name": "order_ready",
        "language": {
          "code": "pt_BR"
        },
        "components": [
          {
            "type": "header",
            "parameters": [
              {
                "type": "text",
                "text": "A-42"
              }
            ]
          },
          {
            "type": "body",
            "parameters": [
              {
                "type": "text",
                "text": "Ana"
              },
              {
                "type": "text",
                "text": "hoje"
              }
            ]
          }
        ]
      }
    }
    "#);
}

#[test]
fn named_body_and_buttons() {
    let button = |sub_type, index: &str, parameter| SendComponent::Button {
        sub_type,
        index: index.to_owned(),
        parameters: vec![parameter],
    };
    let components = [
        SendComponent::Body { parameters: vec![text(Some("nome"), "Ana")] },
        button(ButtonSubType::QuickReply, "0", Parameter::Payload { payload: "YES_42".into() }),
        button(ButtonSubType::Url, "1", text(None, "orders%2F42")),
    ];
    assert_snapshot!(body_of(&components), @r#"
    {
      "messaging_product": "whatsapp",
      "recipient_type": "individual",
      "to": "+5511999998888",
      "type": "template",
      "biz_opaque_callback_data": "a=1",
      "template": {
        "name": "order_ready",
        "language": {
          "code": "pt_BR"
        },
        "components": [
          {
            "type": "body",
            "parameters": [
              {
                "type": "text",
                "parameter_name": "nome",
                "text": "Ana"
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
                "payload": "YES_42"
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
                "text": "orders%2F42"
              }
            ]
          }
        ]
      }
    }
    "#);
}

#[test]
fn document_in_the_header() {
    let document = Media {
        link: Some("https://loja.example/nota.pdf".into()),
        filename: Some("nota.pdf".into()),
        ..Media::default()
    };
    let components = [SendComponent::Header { parameters: vec![Parameter::Document { document }] }];
    assert_snapshot!(body_of(&components), @r#"
    {
      "messaging_product": "whatsapp",
      "recipient_type": "individual",
      "to": "+5511999998888",
      "type": "template",
      "biz_opaque_callback_data": "a=1",
      "template": {
        "name": "order_ready",
        "language": {
          "code": "pt_BR"
        },
        "components": [
          {
            "type": "header",
            "parameters": [
              {
                "type": "document",
                "document": {
                  "link": "https://loja.example/nota.pdf",
                  "filename": "nota.pdf"
                }
              }
            ]
          }
        ]
      }
    }
    "#);
}

# Listas de contatos que entram e saem: arquivo, colagem, conferência, importação, exportação. As mesmas chaves nos três
# idiomas.

## De onde vem a lista

import-title = Importar contatos
import-lead = De uma planilha, da agenda ou do que você copiou. Nada é gravado antes de você conferir.
import-title-file = Importar { $name }
import-title-paste = Importar o que foi colado
import-lead-plan = Veja se o Recado entendeu a lista. Nada é gravado antes de você conferir.
import-file = De um arquivo
import-file-text = CSV, Excel (XLSX ou XLS) ou cartões de contato (VCF).
import-choose = Escolher o arquivo…
import-drop = Ou solte o arquivo em qualquer lugar desta janela.
import-paste = Da área de transferência
import-paste-label = As linhas copiadas
import-paste-hint = Copie as células na planilha, com o cabeçalho, e cole aqui.
import-paste-empty = Cole as linhas primeiro.
import-paste-do = Usar estas linhas
import-last = A última importação
import-last-text = { $file }: { $added ->
    [0] ninguém novo
    [one] { $added } contato novo
   *[other] { $added } contatos novos
}, { $updated ->
    [0] nenhum mudado
    [one] { $updated } mudado
   *[other] { $updated } mudados
}.
import-pasted = Linhas coladas
import-undo = Desfazer importação

## O que foi reconhecido

import-recognised = O arquivo
import-kind-csv = Texto separado (CSV)
import-kind-xlsx = Planilha do Excel
import-kind-xls = Planilha antiga do Excel
import-kind-vcard = Cartões de contato
import-kind-paste = Linhas coladas
import-rows = { $count ->
    [0] nenhuma linha
    [one] { $count } linha vista
   *[other] { $count } linhas vistas
}
import-columns-count = { $count ->
    [0] nenhuma coluna
    [one] { $count } coluna
   *[other] { $count } colunas
}
import-encoding = Codificação
import-encoding-hint = Troque se os acentos aparecem errados abaixo.
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252 (Excel no Brasil)
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16 (ordem inversa)
encoding-macintosh = Mac antigo
import-separator = Entre as colunas
separator-semicolon = Ponto e vírgula
separator-comma = Vírgula
separator-tab = Tabulação
separator-bar = Barra vertical
import-sheet = Aba
import-header = A primeira linha dá nome às colunas

## As colunas

import-columns = As colunas
import-columns-text = O que cada coluna vira na lista. Corrija o que não estiver certo.
import-columns-remembered = As colunas estão como na última vez em que você importou um arquivo igual a este.
import-column = Coluna
import-column-nameless = Coluna { $number }
import-samples = O que há nela
import-becomes = Vira
import-becomes-named = O que a coluna { $name } vira
import-unsure = confira
import-empty-column = vazia
target-skip = Não importar
target-phone = Número
target-name = Nome
target-tags = Etiquetas
target-notes = Observações
target-language = Idioma
target-opt-in = Autorização (de onde veio)
target-field-named = Campo: { $name }
target-new-field = Um campo novo…
import-field-name = Nome do campo
import-field-kind = O que é
import-currency = Moeda
field-kind-text = Texto
field-kind-number = Número
field-kind-date = Data
field-kind-money = Dinheiro
import-no-phone = Diga qual coluna é o número.
import-twice = Duas colunas viram { $name }. Deixe uma só.
import-unnamed = Dê um nome ao campo novo.

## O que vale para todos

import-everybody = Para todos da lista
import-tags = Etiquetas
import-opt-in = Autorização: de onde veio
import-opt-in-hint = Deixe vazio se não sabe. Sem autorização registrada, a pessoa continua na lista.
import-country = País dos números
import-country-hint = Vale para números sem código de país.
import-area = DDD
import-area-hint = Vale para números sem DDD.

## Quem já está na lista

import-rules = Se a pessoa já está na lista
import-rules-text = O Recado reconhece a pessoa pelo número, com ou sem o nono dígito. O que está vazio no arquivo nunca apaga nada.
subject-name = Nome
subject-tags = Etiquetas
subject-notes = Observações
subject-language = Idioma
subject-fields = Campos
subject-field = Campo { $name }
rule-take = Vale o do arquivo
rule-keep = Fica o da lista
rule-both = Ficam os dois
import-differ = { $count ->
    [0] Não difere para ninguém.
    [one] Difere para { $count } pessoa.
   *[other] Difere para { $count } pessoas.
}
import-differ-example = Na lista “{ $ours }”, no arquivo “{ $theirs }”.

## A conferência e a importação

import-check = Conferir
import-check-means = Lê o arquivo inteiro e mostra o que mudaria. Não grava nada.
import-found = O que vai acontecer
import-found-before = O que ia acontecer antes da última mudança
import-will-added = { $count ->
    [0] entram na lista
    [one] entra na lista
   *[other] entram na lista
}
import-will-updated = { $count ->
    [0] mudam
    [one] muda
   *[other] mudam
}
import-will-unchanged = { $count ->
    [0] ficam iguais
    [one] fica igual
   *[other] ficam iguais
}
import-will-rejected = { $count ->
    [0] ficam de fora
    [one] fica de fora
   *[other] ficam de fora
}
import-did-added = { $count ->
    [0] entraram na lista
    [one] entrou na lista
   *[other] entraram na lista
}
import-did-updated = { $count ->
    [0] mudaram
    [one] mudou
   *[other] mudaram
}
import-did-unchanged = { $count ->
    [0] ficaram iguais
    [one] ficou igual
   *[other] ficaram iguais
}
import-did-rejected = { $count ->
    [0] ficaram de fora
    [one] ficou de fora
   *[other] ficaram de fora
}
import-mend = { $count ->
    [0] Nenhum celular está sem o nono dígito
    [one] Acrescentar o nono dígito a { $count } celular antigo
   *[other] Acrescentar o nono dígito a { $count } celulares antigos
}
import-mend-hint = São celulares de oito algarismos, de antes da mudança.
import-rejects = { $count ->
    [0] Nenhuma linha de fora
    [one] { $count } linha de fora
   *[other] { $count } linhas de fora
}
import-rejects-first = { $count ->
    [0] Nenhuma para mostrar.
    [one] A primeira:
   *[other] As primeiras { $count }:
}
import-row = Linha
import-value = O que está nela
import-value-empty = vazio
import-why = Por que fica de fora
import-do = { $count ->
    [0] Importar
    [one] Importar { $count } contato
   *[other] Importar { $count } contatos
}
import-do-means = Grava tudo de uma vez. Dá para desfazer depois.
import-nothing = Não há nada para gravar.
import-other = Outra lista
import-reading = { $count ->
    [0] Lendo…
    [one] { $count } linha lida
   *[other] { $count } linhas lidas
}
import-writing = { $done } de { $total } linhas
import-stop = Parar
import-stopped = Parado. Nada foi gravado.
import-done = A lista entrou
import-undone = A importação foi desfeita
import-see = Ver os contatos
import-save-rejects = Salvar recusados…
import-rejects-saved = As linhas recusadas estão em { $name }, cada uma com o motivo.
import-another = Importar outra lista

## A exportação

export-title = Exportar contatos
export-what = Exporta os contatos que a lista mostra.
export-count = { $count ->
    [0] A lista não mostra ninguém.
    [one] Exporta { $count } contato, o que a lista mostra.
   *[other] Exporta { $count } contatos, os que a lista mostra.
}
export-kind = Como
export-kind-xlsx = Excel (XLSX)
export-kind-csv = CSV
export-kind-vcard = Cartões de contato (VCF)
export-for-xlsx = Para abrir em uma planilha.
export-for-csv = Para outro programa, ou para importar de novo.
export-for-vcard = Para a agenda de um celular.
export-none = Não há ninguém para exportar.
export-do = Exportar…
export-done = { $count ->
    [0] Ninguém em { $name }
    [one] { $count } contato em { $name }
   *[other] { $count } contatos em { $name }
}
